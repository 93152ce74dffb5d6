import { cleanText } from '../cells/cell-text';
import type { Header } from '../header/header';
import { type Remark, remark } from '../remarks/remark';
import { troubles } from '../remarks/troubles';
import { filledCells, type Sheet, type SheetRow, textAt } from '../sheet';

/** ○为可选渠道: a ring that is no empty box. What rings say of elements is another thing. */
const legend = /[〇○◯][^●■★☆，,；;。]{0,6}(?:可选|备选|选用|可采用|任选)[^，,；;。]*/u;
const ofContent = /要素|内容/u;
const ring = /[〇○◯]/u;

/** A sheet may call its rings channels that may be used; they are read as not used, and that is told. */
export const optionalChannels = (
  sheet: Sheet,
  header: Header,
  items: readonly SheetRow[],
): readonly Remark[] => {
  const column = header.columns.get('channels');
  const rows = items.filter((row) => column !== undefined && ring.test(textAt(row, column)));
  if (rows.length === 0) return [];
  const used = new Set(items.map(({ number }) => number));
  for (const row of sheet.rows) {
    if (used.has(row.number)) continue;
    for (const [, { text }] of filledCells(row)) {
      const said = legend.exec(cleanText(text))?.[0];
      if (said === undefined || ofContent.test(said)) continue;
      const label = header.labels.get('channels') ?? '公开渠道和载体';
      return [remark(row.number, label, said, troubles.optionalChannels(rows.map(({ number }) => number)))];
    }
  }
  return [];
};
