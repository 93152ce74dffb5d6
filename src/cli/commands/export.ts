import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { service } from '../../plugin-kit/strapi/service';
import { CannotRun } from '../failure';
import { inLanguage, type Work } from './command';

export interface ExportOptions {
  readonly unit: string;
  readonly domain: string;
  /** Drafts, too; otherwise what is public. */
  readonly drafts?: boolean;
}

/** Found out before Strapi is loaded: the name must end in .xlsx and its folder must be there. */
export const mustBeWritable = (name: string): string => {
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  const isFolder = statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder && file.endsWith('.xlsx')) return file;
  throw new CannotRun(
    'NO_FOLDER',
    { zh: `不能写入 ${file}`, en: `Cannot write ${file}` },
    {
      zh: '文件名须以 .xlsx 结尾，所在文件夹须已存在',
      en: 'The name ends in .xlsx, and its folder must exist',
    },
  );
};

export const exportWorkbook =
  (file: string, { unit, domain, drafts = false }: ExportOptions): Work =>
  async ({ strapi, language }) => {
    const result = await service(strapi, 'exchange', 'workbooks').export({ unit, domain, file, drafts });
    const text = inLanguage(language)(
      `已导出 ${result.rows} 行${drafts ? '（各条的最新版本）' : '（已公开的以公开的为准）'}：${result.file}`,
      `${result.rows} rows written (${drafts ? 'the latest of each' : 'as they are public, where they are'}): ${result.file}`,
    );
    return { result, text, isFaulty: false };
  };
