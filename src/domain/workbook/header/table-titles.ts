import { nameKey, visible } from '../../folding';
import { cleanText } from '../cells/cell-text';
import { isNoItem, onlyText } from '../rows/not-items';
import { filledCells, type SheetRow } from '../sheet';
import { type Header, looksLikeHeader } from './header';

const titleLike = /目录|清单|一览表|领域|填报单位|填表单位|编制单位/u;
/** A title in full: alone in a row it is one even in a column where items have a statement (备案材料清单 is not). */
const fullTitle = /(?:领域|公开|政务).*(?:目录|清单|一览表)/u;

/** 注：本目录自印发之日起施行: at the foot of each page. */
const footnote = /^[（(]?(?:注|附注|备注|说明|填表说明|填报说明|编制说明)/u;

const rowText = (row: SheetRow): string =>
  visible(
    cleanText(
      onlyText(row) ??
        filledCells(row)
          .map(([, { text }]) => text)
          .join(''),
    ),
  );

/** What names a table above its header: its title, or the unit that reports. */
export const titleAbove = (row: SheetRow): string | null => {
  const text = rowText(row);
  return titleLike.test(text) && !looksLikeHeader(row) ? text : null;
};

/** The same among the rows of items: a row that states an item is never a title, whatever its cells are called. */
export const titleBelow = (row: SheetRow, header: Header): string | null => {
  const text = titleAbove(row);
  if (text === null || footnote.test(text)) return null;
  const alone = onlyText(row) !== null && fullTitle.test(text);
  return alone || isNoItem(row, header) ? text : null;
};

const numeral = '(?:[\\d一二三四五六七八九十]+)';
/** What a program or a person adds to the title on the second page: （续）, 续表, （第2页）, （2/3）. */
const pageMark = new RegExp(
  [
    `\\((?:接上|续上|续|下)[页表]?${numeral}?\\)`,
    `[(-]?第${numeral}页(?:[,、/]?共${numeral}页)?[)-]?`,
    '\\(\\d+/\\d+\\)',
    `^(?:续表|接上[页表]|续上[页表])${numeral}?[:：、.]?`,
    `续[页表]?${numeral}?$`,
  ].join('|'),
  'gu',
);

/** A title or a name without the mark of its next page. */
export const titleKey = (title: string): string => nameKey(title).replace(pageMark, '');

/** Whether a title below is that of the table above again, perhaps marked as its next page. */
export const isSameTitle = (title: string, first: readonly string[]): boolean => {
  const key = titleKey(title);
  const goesOn = key !== nameKey(title);
  return first
    .map(titleKey)
    .some((one) => one === key || (goesOn && (one.includes(key) || key.includes(one))));
};
