/** Workbooks in the official form 基层政务公开标准目录: from rows of cells to catalogue entries. */

export { comesToText, isEmptyWord, isPicture } from './cells/foreign-values';
export { builtInFormats, plainNumber, shownNumber, shownText } from './cells/number-format';
export { inSymbolFont } from './cells/symbol-font';
export { webText } from './cells/web-text';
export { columns } from './header/columns';
export { otherDomainIn } from './header/form-title';
export { escapeText, formColumns, neutralise, type PrintedColumn, type PrintedItem } from './print-form';
export { type Form, type FormReading, readForm } from './read-form';
export {
  type FileTroubleCode,
  limits,
  refuseFile,
  refuseHeader,
  WorkbookRefused,
} from './remarks/refused';
export { refuseEmpty } from './remarks/refused-empty';
export { type Remark, remark, shown } from './remarks/remark';
export { troubles } from './remarks/troubles';
export { placeRows } from './rows/place-rows';
export type { FormRow } from './rows/read-item';
export type { FormEntry } from './rows/read-row';
export { renumberedItems } from './rows/renumbered';
export { type ItemStanding, saysDraft } from './rows/standing';
export { unchangedFields } from './rows/unchanged-fields';
export type { Cell, CellFault, CellMark, Merge, Sheet, SheetRow } from './sheet';
export { kindOfParts, kindOfStart, kindOfStreams, refuseOther } from './sheets/other-files';
export { sheetLeft } from './sheets/sheets-left';
export { isOldSheet, refuseVoid, saysVoid } from './sheets/void-sheet';
export { subjectLine } from './units/subjects';
export { namesUnit, otherUnitIn } from './units/unit-title';
export { readUnits } from './units/units-named';
