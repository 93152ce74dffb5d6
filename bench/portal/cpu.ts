import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks in a second, as Linux counts the time of processes. */
const TICKS = 100;

const statOf = (pid: string): { parent: string; seconds: number } | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: fields[1] ?? '', seconds: (Number(fields[11]) + Number(fields[12])) / TICKS };
  } catch {
    return null;
  }
};

/** Seconds of CPU that a process has used. */
export const cpuOf = (pid: number): number => statOf(String(pid))?.seconds ?? 0;

/** Seconds of CPU that the children of a process have used: PostgreSQL has one for each connection. */
export const cpuOfChildren = (pid: number): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .reduce((sum, stat) => (stat?.parent === String(pid) ? sum + stat.seconds : sum), 0);

/** Megabytes of memory that a process holds. */
export const memoryOf = (pid: number): number => {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1_024);
};
