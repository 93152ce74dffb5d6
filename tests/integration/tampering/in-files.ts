import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Random } from './random';
import type { Tampering } from './tamper';

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** Changes the content of a public file, or takes it away. */
export const inPublicFiles = async (folder: string, random: Random): Promise<Tampering | null> => {
  const path = random.of(filesUnder(folder));
  const content = readFileSync(path);
  const at = random.below(content.length);
  const act = random.of(['flip', 'cut', 'longer', 'gone'] as const);
  if (act === 'gone') rmSync(path);
  else if (act === 'cut') writeFileSync(path, content.subarray(0, at));
  else if (act === 'longer') writeFileSync(path, Buffer.concat([content, Buffer.from(' ')]));
  else
    writeFileSync(
      path,
      content.map((byte, index) => (index === at ? byte ^ 1 : byte)),
    );
  return {
    what: `${act} ${path} at ${at}`,
    named: [basename(path)],
    undo: async () => writeFileSync(path, content),
  };
};

/** Changes one letter of an anchor. */
export const inAnchors = async (file: string, random: Random): Promise<Tampering | null> => {
  const text = readFileSync(file, 'utf8');
  const lines = text.trimEnd().split('\n');
  const at = random.below(lines.length);
  const line = random.changed(lines[at] ?? '');
  if (line === lines[at]) return null;
  writeFileSync(file, `${lines.with(at, line).join('\n')}\n`);
  return {
    what: `anchor ${at + 1}: ${line}`,
    named: ['锚点'],
    undo: async () => writeFileSync(file, text),
  };
};
