import type { CodeName } from '../../codes';
import { columns, requiredColumns } from '../header/columns';
import type { HeaderFault } from '../header/header';
import { shown, type Trouble } from './remark';
import { LONGEST_CELL } from './troubles';

/** What an import takes in. */
export const limits = {
  rows: 20_000,
  /** Of all that the file holds, unpacked. */
  inflatedBytes: 200 * 1024 * 1024,
  entries: 2_000,
  /** How many times larger than packed a part may be, where it is large. Repeated text reaches about 160. */
  ratio: 400,
  cellLength: LONGEST_CELL,
} as const;

const saveAgain = {
  zh: '用 WPS 或 Excel 打开，另存为 .xlsx（不设密码）后再导入',
  en: 'Open it in WPS or Excel, save it as .xlsx without a password, and import that',
};

export const fileTroubles = {
  NO_FILE: {
    problem: { zh: '找不到该文件，或没有读取权限', en: 'The file does not exist or cannot be read' },
    hint: { zh: '核对路径和文件名', en: 'Check the path and the name' },
  },
  NOT_A_WORKBOOK: { problem: { zh: '不是 .xlsx 工作簿', en: 'Not an .xlsx workbook' }, hint: saveAgain },
  ENCRYPTED: {
    problem: {
      zh: '工作簿已加密，或为旧版 .xls 格式',
      en: 'The workbook is encrypted, or of the old .xls format',
    },
    hint: saveAgain,
  },
  DAMAGED: {
    problem: { zh: '工作簿已损坏或不完整，无法读取', en: 'The workbook is damaged or incomplete' },
    hint: saveAgain,
  },
  TOO_LARGE: {
    problem: {
      zh: '解压后超过 200 MB 或压缩比异常，已拒绝读取',
      en: 'It expands beyond 200 MB, or far more than a workbook would',
    },
    hint: {
      zh: '删去图片和空白格式，只保留目录表后再导入',
      en: 'Remove pictures and empty formatting, keep the table, and import that',
    },
  },
  TOO_MANY_ROWS: {
    problem: { zh: '超过 20000 行', en: 'More than 20,000 rows' },
    hint: { zh: '拆成几个工作簿分别导入', en: 'Split it into several workbooks' },
  },
  NO_SHEET: {
    problem: { zh: '工作簿中没有可见的工作表', en: 'The workbook has no visible sheet' },
    hint: { zh: '把目录表放在可见的工作表中', en: 'Put the catalogue on a visible sheet' },
  },
} as const satisfies Record<string, Trouble>;

export type FileTroubleCode = keyof typeof fileTroubles | 'UNKNOWN_HEADER' | 'NO_ITEMS';

/** The whole file was refused; nothing of it was imported. */
export class WorkbookRefused extends Error {
  constructor(
    readonly code: FileTroubleCode,
    readonly problem: CodeName,
    readonly hint: CodeName,
  ) {
    super(`${problem.zh}（${hint.zh}）\n${problem.en} (${hint.en})`);
    this.name = 'WorkbookRefused';
  }
}

export const refuseFile = (code: keyof typeof fileTroubles): WorkbookRefused =>
  new WorkbookRefused(code, fileTroubles[code].problem, fileTroubles[code].hint);

const expected = requiredColumns
  .map(([first]) => (first === undefined ? '' : columns[first].name))
  .join('、');

/** Columns that may be the missing ones under another name. */
const questions = (asked: HeaderFault['asked'] = []): CodeName => ({
  zh: asked.map(({ column, labels }) => `；“${labels.map(shown).join('”“')}”是否为${column}？`).join(''),
  en: asked
    .map(({ column, labels }) => `; is it “${labels.map(shown).join('” or “')}” that means ${column}?`)
    .join(''),
});

const faultProblem = (sheet: string, fault: HeaderFault): CodeName => {
  const { kind, row, found, columns: named } = fault;
  const seen = found.map((text) => shown(text)).join('、') || '—';
  const place = { zh: `工作表“${sheet}”第${row}行`, en: `sheet “${sheet}”, row ${row}` };
  if (kind === 'unknown')
    return {
      zh: `找不到官方表格的表头；${place.zh}为：${seen}`,
      en: `No header of the official form was found; ${place.en} reads: ${seen}`,
    };
  const list = named.join('、');
  const ask = questions(fault.asked);
  return kind === 'incomplete'
    ? {
        zh: `${place.zh}的表头缺少：${list}；现有：${seen}${ask.zh}`,
        en: `The header in ${place.en} lacks: ${list}; it has: ${seen}${ask.en}`,
      }
    : {
        zh: `${place.zh}的表头有重复的列：${list}；现有：${seen}；同一内容的几列请合为一列`,
        en: `The header in ${place.en} has columns twice: ${list}; it has: ${seen}; join those that say one thing`,
      };
};

export const refuseHeader = (sheet: string, fault: HeaderFault): WorkbookRefused =>
  new WorkbookRefused('UNKNOWN_HEADER', faultProblem(sheet, fault), {
    zh: `表头应有：${expected}`,
    en: `The header must have: ${expected}`,
  });
