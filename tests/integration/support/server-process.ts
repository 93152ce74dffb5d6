import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../../..');

/** A data folder of its own, which the system user postgres can enter when the tests run as root. */
export const newDataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-data-'));
  chmodSync(folder, 0o755);
  return folder;
};

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The environment of a fresh machine: nothing of ours but what is given. */
const environment = (given: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return { PATH, HOME, LANG, TMPDIR, SERVE_ADMIN: 'false', STARTER: 'none', ...given };
};

/** NODE_OPTIONS that load a file of `tests/integration/support` first, wherever this folder lies: a blank needs quotes. */
export const preloading = (file: string): string =>
  `--require ${JSON.stringify(resolve(import.meta.dirname, file))}`;

export interface Finished {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

const follow = (child: ChildProcess) => {
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (text) => {
    said.stdout += String(text);
  });
  child.stderr?.on('data', (text) => {
    said.stderr += String(text);
  });
  const finished = new Promise<Finished>((done) => {
    child.once('close', (status, signal) => done({ status, signal, ...said }));
  });
  return { said, finished };
};

/** Runs `gongkai WORDS` to its end, as `npm run gongkai -- WORDS` does. */
export const gongkai = (
  words: readonly string[],
  given: Readonly<Record<string, string>> = {},
): Promise<Finished> => {
  const child = spawn(process.execPath, ['src/cli/launch.mjs', ...words], {
    cwd: root,
    env: environment(given),
  });
  return follow(child).finished;
};

/** The first command on a machine, which makes the database: a list of accounts is tried, and refused for want of a unit. */
export const firstCommand = async (given: Readonly<Record<string, string>>): Promise<Finished> => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-accounts-'));
  const file = join(folder, 'accounts.csv');
  writeFileSync(file, '邮箱,姓名,岗位,单位\nclerk@example.gov.cn,王芳,经办,\n');
  try {
    return await gongkai(['accounts', 'import', file, '--dry-run', '--json'], given);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export interface ServerProcess {
  readonly url: string;
  /** The server itself, behind npm. */
  readonly pid: number;
  readonly npm: ChildProcess;
  readonly output: () => string;
  readonly finished: Promise<Finished>;
  /** Waits until the output matches. */
  readonly says: (what: RegExp) => Promise<void>;
}

/** `npm start` in a data folder; comes back when it has said `until` (by default: how to stop it). */
export const npmStart = async (
  dataFolder: string,
  given: Readonly<Record<string, string>> = {},
  until = /Ctrl-C/,
): Promise<ServerProcess> => {
  const port = given.PORT ?? String(await freePort());
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: environment({ GONGKAI_DATA_DIR: dataFolder, ...given, PORT: port }),
  });
  const { said, finished } = follow(npm);
  let ended = false;
  void finished.then(() => {
    ended = true;
  });
  const says = async (what: RegExp) => {
    while (!what.test(said.stdout)) {
      if (ended) throw new Error(`npm start ended before it said ${what}:\n${said.stdout}\n${said.stderr}`);
      await sleep(20);
    }
  };
  await says(until);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: existsSync(join(dataFolder, 'server.json'))
      ? JSON.parse(readFileSync(join(dataFolder, 'server.json'), 'utf8')).pid
      : 0,
    npm,
    output: () => said.stdout,
    finished,
    says,
  };
};

export const postmasterPid = (dataFolder: string): number | null => {
  const file = join(dataFolder, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
};

export const isRunning = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** Every process (Linux) whose command line names the folder: servers, PostgreSQL. */
export const processesOf = (dataFolder: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((command) => command.includes(dataFolder));

/** Ends whatever a failed test left running in the folder, and removes it. */
export const cleanUp = async (dataFolder: string): Promise<void> => {
  const note = join(dataFolder, 'server.json');
  const pids = [
    existsSync(note) ? Number(JSON.parse(readFileSync(note, 'utf8')).pid) : 0,
    postmasterPid(dataFolder),
  ];
  for (const pid of pids)
    if (pid && pid !== process.pid)
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It is gone, as it should be.
      }
  await sleep(200);
  rmSync(dataFolder, { recursive: true, force: true });
};
