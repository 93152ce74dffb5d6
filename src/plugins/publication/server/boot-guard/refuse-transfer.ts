import { basename } from 'node:path';

const refused: ReadonlySet<string> = new Set(['import', 'transfer']);

/** Whether a command line is Strapi's own `strapi import` or `strapi transfer`. */
const isTransfer = (words: readonly string[]): boolean => {
  const [, program = '', ...rest] = words;
  const command = rest.find((word) => !word.startsWith('-')) ?? '';
  return /^strapi(\.m?js)?$/.test(basename(program)) && refused.has(command);
};

const message = (command: string): string =>
  [
    `✗ 不能用 strapi ${command}：它绕过发布关口直接改写后台数据，账本和门户一无所知，并会删除媒体库中的文件。什么都没有改动。`,
    `✗ strapi ${command} is refused: it writes past the gate what neither ledger nor portal would know, and deletes uploads. Nothing was touched.`,
    '  导入目录工作簿：npm run gongkai -- import FILE.xlsx --unit 单位代码 --domain 领域代码',
    '  A catalogue workbook: npm run gongkai -- import FILE.xlsx --unit CODE --domain CODE',
    '  迁移或恢复整个系统：见 docs/operators.md “Backup and restore”；已经写入后台的内容：npm run gongkai -- adopt --dry-run',
    '  A whole system: docs/operators.md, “Backup and restore”. What was written already: npm run gongkai -- adopt --dry-run',
  ].join('\n');

/**
 * Ends the process when it is Strapi's data transfer, which writes with its query engine past every middleware. Called
 * where Strapi reads its configuration: before it opens the database.
 */
export const refuseTransfer = (words: readonly string[]): void => {
  if (!isTransfer(words)) return;
  process.stderr.write(`${message(words.slice(2).find((word) => refused.has(word)) ?? '')}\n`);
  process.exit(1);
};
