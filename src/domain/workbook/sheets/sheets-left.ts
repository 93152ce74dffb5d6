import { readMethods } from '../choices/choices';
import { tellsHeader } from '../header/columns';
import type { HeaderFault } from '../header/header';
import { textsIn } from '../header/header-names';
import type { Remark } from '../remarks/remark';
import { remark } from '../remarks/remark';
import { troubles } from '../remarks/troubles';
import type { Sheet, SheetRow } from '../sheet';

/** So many cells, with what is cited and how it is made public among them, are an item. */
const CELLS_OF_ITEM = 6;
/** So many labels one below the other are a form of one item. */
const LABELS_OF_FORM = 5;

/** A row that has what an item has, whatever stands above it. */
export const isItem = (row: SheetRow): boolean => {
  const texts = textsIn(row);
  return (
    texts.length >= CELLS_OF_ITEM &&
    texts.some((text) => /《[^》]+》/u.test(text)) &&
    texts.some((text) => readMethods(text) !== null)
  );
};

/**
 * What is told of a sheet beside the one that was read, of which nothing is: items without a header, as a table goes on
 * on its second sheet; a header that lacks columns; labels with what they say beside them. Null: it is something else.
 */
export const sheetLeft = (sheet: Sheet, fault: HeaderFault): Remark | null => {
  if (fault.kind !== 'unknown') return remark(fault.row, '工作表', sheet.name, troubles.sheetIncomplete);
  const item = sheet.rows.find(isItem);
  if (item !== undefined) return remark(item.number, '工作表', sheet.name, troubles.sheetWithoutHeader);
  const labels = sheet.rows.filter((row) => tellsHeader(textsIn(row)[0] ?? ''));
  return labels[0] !== undefined && labels.length >= LABELS_OF_FORM
    ? remark(labels[0].number, '工作表', sheet.name, troubles.sheetOfOneItem)
    : null;
};
