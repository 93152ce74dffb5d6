import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Language } from '../../domain/codes';
import { service } from '../../plugin-kit/strapi/service';
import { type BackupResult, backup } from '../backup/backup';
import { restore } from '../backup/restore';
import { CannotRun } from '../failure';
import { withStrapi } from '../strapi/with-strapi';
import { inLanguage, type Task } from './command';

/** Found out before anything is opened: the folder must be there, and the name must not be a folder's. */
export const mustBeFree = (name: string): string => {
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder(dirname(file)) && !isFolder(file)) return file;
  throw new CannotRun(
    'NO_FOLDER',
    { zh: `不能写入 ${file}`, en: `Cannot write ${file}` },
    { zh: '应为文件名，所在文件夹须已存在', en: 'It must be the name of a file, and its folder must exist' },
  );
};

const told = (result: BackupResult, language: Language): string => {
  const say = inLanguage(language);
  const { file, bytes, entries, documents, files, elsewhere, missing, secrets, ms } = result;
  return [
    say(
      `已备份到 ${file}（${bytes} 字节，${ms} 毫秒）：账本 ${entries} 条，公开文档 ${documents} 份，文件 ${files} 个`,
      `Backed up to ${file} (${bytes} bytes, ${ms} ms): ${entries} ledger entries, ${documents} public documents, ${files} files`,
    ),
    say(
      `其中含有密钥 ${secrets.join('、') || '（无）'}，以及账号、草稿和群众的个人信息：请加密保存`,
      `It holds the secrets ${secrets.join(', ') || '(none)'}, accounts, drafts and citizens' personal data: keep it encrypted`,
    ),
    ...(elsewhere > 0
      ? [
          say(
            `${elsewhere} 个上传文件在 S3 中，备份中只有清单：存储桶须另行备份`,
            `${elsewhere} uploads lie in S3; only their list is in it: back up the bucket, too`,
          ),
        ]
      : []),
    ...missing.map((name) =>
      say(`! 数据库中有、磁盘上没有：${name}`, `! Named by the database, not on the disk: ${name}`),
    ),
  ].join('\n');
};

export const backupTo =
  (file: string): Task =>
  async ({ settings, language }) => {
    const result = await backup(settings, file);
    return { result, text: told(result, language), isFaulty: result.missing.length > 0 };
  };

/** What was restored is looked through at once: chain, store, documents, files. */
export const restoreFrom =
  (file: string, force: boolean): Task =>
  async ({ settings, language }) => {
    const { files } = await restore(settings, file, force);
    const { ok, entries, head, documents, faults } = await withStrapi(
      { ...settings, starter: false },
      (strapi) => service(strapi, 'publication', 'upkeep').verify(),
    );
    const result = { entries, head, documents, files: files.published + files.uploads, ok, faults };
    const say = inLanguage(language);
    const lines = [
      say(
        `已恢复：账本 ${entries} 条，公开文档 ${documents} 份，文件 ${result.files} 个`,
        `Restored: ${entries} ledger entries, ${documents} public documents, ${result.files} files`,
      ),
      ok
        ? say('核对一致', 'verify: ledger, store and documents agree')
        : say(`核对发现 ${faults.length} 处不一致`, `verify found ${faults.length} faults`),
      ...faults.map((fault) => `  ${fault}`),
    ];
    return { result, text: lines.join('\n'), isFaulty: !ok };
  };
