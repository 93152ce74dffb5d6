import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../failure';
import { isAlive } from '../postgres/postmaster-file';

interface Note {
  readonly pid: number;
  readonly url: string;
}

const fileOf = (dataFolder: string): string => join(dataFolder, 'server.json');

export const noteServer = (dataFolder: string, url: string): void =>
  writeFileSync(fileOf(dataFolder), `${JSON.stringify({ pid: process.pid, url })}\n`);

export const forgetServer = (dataFolder: string): void => rmSync(fileOf(dataFolder), { force: true });

/** The server that runs on this data folder, as it noted itself; null when it is gone. */
export const notedServer = (dataFolder: string): Note | null => {
  try {
    const note: Note = JSON.parse(readFileSync(fileOf(dataFolder), 'utf8'));
    return isAlive(note.pid) ? note : null;
  } catch {
    return null;
  }
};

export const runsAlready = (dataFolder: string): CannotRun => {
  const note = notedServer(dataFolder);
  const where = note ? ` ${note.url} (pid ${note.pid})` : '';
  return new CannotRun(
    'RUNNING',
    {
      zh: `本系统已在此数据文件夹上运行${where}`,
      en: `Gongkai is running on this data folder already${where}`,
    },
    {
      zh: '请先停止它；要同时运行另一套，请用 GONGKAI_DATA_DIR 和 PORT 指定另外的数据文件夹和端口',
      en: 'Stop it first; to run a second one beside it, give it its own GONGKAI_DATA_DIR and PORT',
    },
  );
};
