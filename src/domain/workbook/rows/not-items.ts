import { folded, nameKey, showsNothing } from '../../folding';
import { cleanText } from '../cells/cell-text';
import type { ColumnKey } from '../header/columns';
import type { Header } from '../header/header';
import { filledCells, type SheetRow, textAt } from '../sheet';
import { isExample } from './examples';

const note =
  /^[（(]?(?:注|附注|备注|说明|填表说明|填报说明|编制说明|填报人|填表人|制表人?|编制人|经办人|复核人?|审核人?|审批人|签发人|负责人|单位负责人|主要负责人|分管领导|联系人|联系电话|填报日期|填报时间|填表日期|日期|(?:填报|填表|制表|编制|报送)(?:单位|部门)|单位盖章|[（(]?盖章|第\d+页|共\d+页|打印)\d*[）)]?(?:[:：.、\s（(]|$|第|共)/u;
const total =
  /^(?:合计|小计|总计|共计|总数|合 计|汇总|计数|本页合计|本页小计|共\d+[项条]|\p{Script=Han}{1,10}(?:小计|合计)$)/u;
/** 填表人：某 审核人：某 联系电话：某: an item has more cells. */
const MOST_SIGNATURES = 6;
const count = /^\d+(?:\.\d+)?[项条个%]?$|^其中[\p{Script=Han}\d、，,;；]*\d+[项条个]?$/u;
/** ……, — — —: the form goes on so, and nothing was filled in. */
const dots = /^[.…。·—–\-_~*\s]+$/u;
const columnNumber =
  /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳]|[A-Z]|[甲乙丙丁戊己庚辛壬癸])[）)]?$/u;

/** What a row's own cells say, before merges were filled. */
const saidIn = (row: SheetRow): ReadonlyArray<readonly [column: number, text: string]> =>
  filledCells(row)
    .map(([column, { text }]) => [column, folded(cleanText(text)).trim()] as const)
    .filter(([, text]) => !showsNothing(text));

const names: readonly ColumnKey[] = ['level2', 'level3'];
const statements: readonly ColumnKey[] = ['content', 'legalBasis', 'timeLimit', 'subject'];

/** Whether one of the columns holds a text of its own. */
const says = (row: SheetRow, header: Header, keys: readonly ColumnKey[]): boolean =>
  keys.some((key) => {
    const column = header.columns.get(key);
    return column !== undefined && nameKey(textAt(row, column)) !== '';
  });

/** Every cell a number, in a row of them: （1） （2） （3） below the header. */
const isColumnNumbers = (texts: readonly string[]): boolean =>
  texts.length >= 4 && texts.every((text) => columnNumber.test(text));

/** 必填、选填 below each label: a row of the template. */
const isTemplateRow = (texts: readonly string[]): boolean =>
  texts.length >= 4 &&
  texts.every((text) => /^[（(*]*(?:必填|选填|可选|必选|非必填|可空)(?:项)?[）)]*$/u.test(text));

/** A note, a signature, a total or the numbers of the columns, wherever it stands. */
export const isRemark = (own: SheetRow): boolean => {
  const texts = saidIn(own).map(([, text]) => text);
  const [first = ''] = texts;
  return isColumnNumbers(texts) || note.test(first) || texts.slice(0, 2).some((text) => total.test(text));
};

/**
 * Whether a row is no item: column numbers, a heading over the whole width, a total, a blank of the template with its
 * number and perhaps its marks, a note or a signature below the table. A row that states something is always an item.
 */
export const isNoItem = (own: SheetRow, header: Header): boolean => {
  const said = saidIn(own);
  const texts = said.map(([, text]) => text);
  const [first] = said;
  if (first === undefined || isColumnNumbers(texts) || isTemplateRow(texts)) return true;
  if (texts.every((text) => dots.test(text)) || isExample(own, header)) return true;
  if (note.test(first[1]) && texts.length <= MOST_SIGNATURES) return true;
  const isEmpty = !says(own, header, statements);
  const counted = texts.every((text) => total.test(text) || count.test(text));
  if ((isEmpty || counted) && texts.slice(0, 2).some((text) => total.test(text))) return true;
  const level1 = header.columns.get('level1') ?? 0;
  if (said.length === 1 && first[0] <= level1) return true;
  return isEmpty && !says(own, header, names);
};

/** The text of a row with nothing else in it: a title or a heading. */
export const onlyText = (row: SheetRow): string | null => {
  const said = saidIn(row);
  return said.length === 1 ? (said[0]?.[1] ?? null) : null;
};

export interface Heading {
  readonly text: string;
  /** The first level that it gives the rows below; null: it says something else, and they name theirs. */
  readonly level1: string | null;
}

const isWords = (text: string): boolean =>
  /\p{L}.*\p{L}/u.test(text) && !note.test(text) && !total.test(text);

/**
 * The heading that a row is, which ends what stands above it: a text alone in the column of the first level, or beside
 * its number, names that level; one over the width or in a column before it names a section.
 */
export const headingOf = (row: SheetRow, header: Header): Heading | null => {
  const level1 = header.columns.get('level1') ?? 0;
  const order = header.columns.get('order');
  const said = saidIn(row);
  const named = said.find(([column]) => column === level1)?.[1];
  const others = said.filter(([column, text]) => column !== level1 && !(column === order && !isWords(text)));
  if (named !== undefined && others.length === 0)
    return isWords(named) ? { text: named, level1: cleanText(textAt(row, level1)) } : null;
  const [first] = said;
  const isSection = said.length === 1 && first !== undefined && first[0] < level1 && isWords(first[1]);
  return isSection ? { text: first[1], level1: null } : null;
};
