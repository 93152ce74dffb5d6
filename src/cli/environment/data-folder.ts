import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CannotRun, codeOf } from '../failure';

const reasons: Readonly<Record<string, { zh: string; en: string }>> = {
  EACCES: { zh: '没有写入权限', en: 'no permission to write there' },
  EPERM: { zh: '没有写入权限', en: 'no permission to write there' },
  EROFS: { zh: '文件系统为只读', en: 'the file system is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  ENOTDIR: { zh: '路径中有一级不是文件夹', en: 'a part of the path is not a folder' },
  EEXIST: { zh: '该路径是文件，不是文件夹', en: 'it is a file, not a folder' },
};

const cannotWrite = (folder: string, error: unknown): CannotRun => {
  const code = codeOf(error);
  const reason = reasons[code] ?? { zh: code, en: code };
  return new CannotRun(
    'DATA_FOLDER',
    {
      zh: `数据文件夹 ${folder} 不能写入：${reason.zh}`,
      en: `The data folder ${folder} cannot be written: ${reason.en}`,
    },
    {
      zh: '请改正权限或腾出空间，或用 GONGKAI_DATA_DIR 指定另一个文件夹',
      en: 'Correct its permissions or free some space, or name another folder in GONGKAI_DATA_DIR',
    },
  );
};

/** Strapi serves static files and keeps uploads in one folder: it lies with the data, and our static files are copied in. */
const preparePublic = (root: string, folder: string): void => {
  mkdirSync(join(folder, 'public', 'uploads'), { recursive: true });
  cpSync(join(root, 'public'), join(folder, 'public'), { recursive: true });
};

/** Makes the folder that holds all state, and finds out whether it can be written. */
export const prepareDataFolder = (root: string, folder: string): void => {
  try {
    const isNew = !existsSync(folder);
    mkdirSync(folder, { recursive: true });
    // PostgreSQL may run as another user, who must be able to pass through; what is secret has its own mode.
    if (isNew) chmodSync(folder, 0o755);
    const probe = join(folder, `.write-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
    accessSync(folder, constants.W_OK | constants.X_OK);
    preparePublic(root, folder);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
};
