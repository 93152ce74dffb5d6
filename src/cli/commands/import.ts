import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportReport, RowRemark } from '../../../types/services';
import { type Language, severities } from '../../domain/codes';
import { service } from '../../plugin-kit/strapi/service';
import { CannotRun } from '../failure';
import { cited } from '../terminal/cited';
import { table } from '../terminal/table';
import { inLanguage, type Work } from './command';

export interface ImportOptions {
  readonly unit: string;
  readonly domain: string;
  readonly publish?: boolean;
  readonly dryRun?: boolean;
}

/** Found out before Strapi is loaded: a mistyped name is answered at once. */
export const mustBeFile = (name: string): string => {
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  try {
    accessSync(file, constants.R_OK);
    if (statSync(file).isFile()) return file;
  } catch {
    // Told below.
  }
  throw new CannotRun(
    'NO_FILE',
    { zh: `没有文件 ${file}，或不能读取`, en: `There is no file ${file}, or it cannot be read` },
    {
      zh: '请检查文件名；相对路径从当前文件夹算起',
      en: 'Check the name; a relative one starts from the current folder',
    },
  );
};

/** What is wrong and what to do stand last and are never cut: half of a hint helps nobody. */
const UNCUT = 2000;
const widths = [...Array<number>(7).fill(40), UNCUT, UNCUT];

const remarks = (heading: string, rows: readonly RowRemark[], language: Language): string[] => {
  if (rows.length === 0) return [];
  const say = inLanguage(language);
  const head = [
    say('行', 'Row'),
    say('字段', 'Field'),
    say('值', 'Value'),
    say('程度', 'Severity'),
    say('分值', 'Points'),
    say('依据', 'Source'),
    say('规则', 'Rule'),
    say('问题', 'Problem'),
    say('怎样改', 'Hint'),
  ];
  const { mark, lines } = cited(rows.map(({ source }) => source));
  const cells = rows.map(({ row, field, value, problem, hint, severity, points, source, rule }) => [
    ...[row, field, value],
    ...[severity ? severities[severity][language] : '', points ?? '', mark(source), rule ?? ''],
    ...[problem, hint],
  ]);
  const sources = lines.length === 0 ? [] : ['', say('依据', 'Sources'), ...lines];
  return ['', heading, table(head, cells, widths), ...sources];
};

const rowsIn = (remarks: readonly RowRemark[]): number => new Set(remarks.map(({ row }) => row)).size;

/** One row may be refused for several reasons. */
const headed = (
  heading: string,
  refused: readonly RowRemark[],
  say: (zh: string, en: string) => string,
): string => {
  const [rows, reasons] = [rowsIn(refused), refused.length];
  return `${heading} (${rows === reasons ? rows : say(`${rows}行，${reasons}处`, `${rows} rows, ${reasons} reasons`)})`;
};

const textOf = (report: ImportReport, options: ImportOptions, language: Language): string => {
  const say = inLanguage(language);
  const counts = [
    [say('行数', 'Rows'), report.rows],
    [say('新增', 'Created'), report.created],
    [say('更新', 'Updated'), report.updated],
    [say('未变', 'Unchanged'), report.unchanged],
    [say('拒绝', 'Refused'), rowsIn(report.refused)],
    [say('提醒', 'Warnings'), report.warnings.length],
    [say('已公开', 'Published'), report.published],
  ];
  return [
    `${report.file}  ${say('工作表', 'sheet')}：${report.sheet}`,
    ...(options.dryRun ? [say('试运行：未写入任何内容', 'Dry run: nothing was written')] : []),
    counts.map(([name, count]) => `${name} ${count}`).join('  '),
    ...remarks(headed(say('被拒绝的行', 'Refused'), report.refused, say), report.refused, language),
    ...remarks(`${say('提醒', 'Warnings')} (${report.warnings.length})`, report.warnings, language),
  ].join('\n');
};

export const importWorkbook =
  (file: string, options: ImportOptions): Work =>
  async ({ strapi, language, progress }) => {
    const report = await service(strapi, 'exchange', 'workbooks').import({
      file,
      ...options,
      language,
      progress,
    });
    return { result: report, text: textOf(report, options, language), isFaulty: report.refused.length > 0 };
  };
