import { nameKey } from '../../folding';
import { cleanText } from '../cells/cell-text';
import type { ColumnKey } from '../header/columns';
import type { Header } from '../header/header';
import { filledCells, type SheetRow, textAt } from '../sheet';

/** The template's own words for a row that shows how the form is filled in. */
const example = '(?:填写|填报|参考)?(?:示例|样例|范例|例子|举例|例如|样表|例)(?:行|数据)?';
const exampleAlone = new RegExp(
  `^[（(【[]?${example}[一二三四五六七八九十\\d]{0,2}[】\\])）]?[:：.、]?$`,
  'u',
);
/** As a name only the words that nobody gives an item. */
const exampleWhole = /^(?:填写|填报)?(?:示例|样例|范例)[\d一二三四五]{0,2}$/u;
/** （示例）低保审批结果, 例：低保审批结果, 如：…; not 例行检查, 如皋市. */
const exampleAhead = new RegExp(`^(?:[（(【[]${example}[】\\])）]|(?:${example}|如)[:：])`, 'u');
/** 填写示例，上报时请删除 among the remarks. */
const exampleSaid =
  /^(?:此|本|该|以上|上)?(?:行|条)?(?:为|是|系)?(?:填写|填报)?(?:示例|样例|范例)[，,。.;；]?(?:(?:填报|上报|报送|填写|提交|使用)?(?:时|前|后)?请?(?:予以)?(?:删除|删去|删掉)(?:本行|此行)?)?[。.]?$/u;

const names: readonly ColumnKey[] = ['level1', 'level2', 'level3'];

/** 填写示例： over the row that it is about. */
export const isExampleHeading = (heading: string): boolean => exampleAlone.test(heading);

/** The row with the word in its number that a merge brings down to it: 示例 beside two rows is of both. */
export const withExampleNumber = (own: SheetRow, filled: SheetRow, { columns }: Header): SheetRow => {
  const order = columns.get('order');
  const cell = order === undefined ? undefined : filled.cells.get(order);
  return order !== undefined &&
    cell !== undefined &&
    own.cells.size > 0 &&
    exampleAlone.test(nameKey(cell.text))
    ? { ...own, cells: new Map(own.cells).set(order, cell) }
    : own;
};

/** Whether a row shows how to fill in the form: it says so in place of its number, before its name, or in a remark. */
export const isExample = (row: SheetRow, header: Header): boolean => {
  const [first] = filledCells(row);
  if (first === undefined) return false;
  const said = (key: ColumnKey): string => {
    const column = header.columns.get(key);
    return column === undefined ? '' : nameKey(cleanText(textAt(row, column)));
  };
  const beside = ['note' as const].map(said);
  const others = header.others.map(({ column }) => nameKey(cleanText(textAt(row, column))));
  return (
    exampleAlone.test(nameKey(cleanText(first[1].text))) ||
    exampleAlone.test(said('order')) ||
    names.some((key) => exampleAhead.test(said(key)) || exampleWhole.test(said(key))) ||
    [...beside, ...others].some((text) => exampleSaid.test(text))
  );
};
