import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../failure';

const fileOf = (dataFolder: string): string => join(dataFolder, 'restore.json');

const sync = (path: string): void => {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/** Notes, on the disk, that database and files are about to change places: from here on neither is sure to be whole. */
export const noteRestore = (dataFolder: string, backup: string): void => {
  const handle = openSync(fileOf(dataFolder), 'w', 0o600);
  writeSync(handle, `${JSON.stringify({ backup, began: new Date().toISOString() })}\n`);
  fsyncSync(handle);
  closeSync(handle);
  sync(dataFolder);
};

export const forgetRestore = (dataFolder: string): void => {
  rmSync(fileOf(dataFolder), { force: true });
  sync(dataFolder);
};

const backupOf = (file: string): string => {
  try {
    const { backup }: { backup?: string } = JSON.parse(readFileSync(file, 'utf8'));
    return backup ?? 'FILE';
  } catch {
    return 'FILE';
  }
};

/** A restore that was killed between its first and its last change left a state that is neither the old nor the new one. */
export const mustBeFinished = (dataFolder: string): void => {
  const file = fileOf(dataFolder);
  if (!existsSync(file)) return;
  const backup = backupOf(file);
  throw new CannotRun(
    'RESTORE_UNFINISHED',
    {
      zh: `数据文件夹 ${dataFolder} 的恢复没有完成（${file}），数据库与文件可能不一致`,
      en: `A restore into ${dataFolder} was not finished (${file}): database and files may not belong together`,
    },
    {
      zh: `请重新执行：npm run gongkai -- restore ${backup} --force`,
      en: `Run it again: npm run gongkai -- restore ${backup} --force`,
    },
  );
};
