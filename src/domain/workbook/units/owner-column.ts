import { oneLine } from '../cells/cell-text';
import { labelKey } from '../header/columns';
import type { Label } from '../header/header-rows';
import { cellName, type Sheet, textAt } from '../sheet';
import { isPlainUnit } from './unit-band';

/** 部门, 单位名称, 所属街道: whose a row is. Not 配合单位 or 责任单位, which say who does what. */
const ownersLabel =
  /^(?:所属|归属|所在|本|各|目录|填报|填表|报送|上报|申报|编报|提报|报|事项|信息)?(?:单位|部门|机构|机关|镇街|街镇|乡镇|街道|乡镇街道|镇办)(?:[/、和及与（(]?(?:单位|部门|镇街|乡镇|街道)[)）]?)?(?:名称|全称|简称)?$/u;

/** Whether most of what stands in a column below the header are names of units. */
const holdsUnits = (column: number, sheet: Sheet, lastRow: number): boolean => {
  const texts = sheet.rows
    .filter(({ number }) => number > lastRow)
    .map((row) => oneLine(textAt(row, column)))
    .filter((text) => text !== '');
  return texts.length > 0 && texts.filter(isPlainUnit).length * 2 >= texts.length;
};

/** A column without a header has no name but its letter. */
export const letterOf = (column: number): string => cellName(0, column).replace(/0$/u, '');

/**
 * The labels with the column that says whose each row is, where it is not called 填报单位: 部门 or 单位名称 beside
 * 公开主体, or no header at all above merged names of units.
 */
export const withOwnerColumn = (
  labels: readonly Label[],
  written: readonly Label[],
  sheet: Sheet,
  lastRow: number,
): readonly Label[] => {
  if (labels.some(({ key }) => key === 'reportingUnit')) return labels;
  const named = labels.find(
    ({ key, channel, text, column }) =>
      key === undefined && !channel && ownersLabel.test(labelKey(text)) && holdsUnits(column, sheet, lastRow),
  );
  if (named !== undefined)
    return labels.map((label) => (label === named ? { ...label, key: 'reportingUnit' as const } : label));
  const last = Math.max(-1, ...written.map(({ column }) => column));
  const bare = Array.from({ length: last + 1 }, (_, column) => column).find(
    (column) => !written.some((label) => label.column === column) && holdsUnits(column, sheet, lastRow),
  );
  if (bare === undefined) return labels;
  const text = `${letterOf(bare)}列（无表头）`;
  const own: Label = { column: bare, key: 'reportingUnit', text, exact: false, channel: false };
  return [...labels, own].sort((a, b) => a.column - b.column);
};
