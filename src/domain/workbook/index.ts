/** Workbooks in the official form 基层政务公开标准目录: from rows of cells to catalogue entries. */

export { columns } from './columns';
export { comesToText, isEmptyWord, isPicture } from './foreign-values';

export { otherDomainIn } from './form-title';
export { builtInFormats, plainNumber, shownNumber, shownText } from './number-format';
export { kindOfParts, kindOfStart, kindOfStreams, refuseOther } from './other-files';
export { placeRows } from './place-rows';
export { escapeText, formColumns, neutralise, type PrintedColumn, type PrintedItem } from './print-form';
export { type Form, type FormReading, readForm } from './read-form';
export type { FormRow } from './read-item';
export type { FormEntry } from './read-row';
export {
  type FileTroubleCode,
  limits,
  refuseFile,
  refuseHeader,
  WorkbookRefused,
} from './refused';
export { refuseEmpty } from './refused-empty';
export { type Remark, remark, shown } from './remark';
export { renumberedItems } from './renumbered';
export type { Cell, CellFault, CellMark, Merge, Sheet, SheetRow } from './sheet';
export { sheetLeft } from './sheets-left';
export { type ItemStanding, saysDraft } from './standing';
export { subjectLine } from './subjects';
export { inSymbolFont } from './symbol-font';
export { troubles } from './troubles';
export { unchangedFields } from './unchanged-fields';
export { namesUnit, otherUnitIn } from './unit-title';
export { readUnits, unitsNamed } from './units-named';
export { isOldSheet, refuseVoid, saysVoid } from './void-sheet';
export { webText } from './web-text';
