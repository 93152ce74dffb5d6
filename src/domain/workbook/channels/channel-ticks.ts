import { showsNothing } from '../../folding';
import { cleanText, oneLine } from '../cells/cell-text';
import { markPattern } from '../choices/marks';
import { readTick } from '../choices/tick';
import { labelKey } from '../header/columns';
import type { Header } from '../header/header';
import type { Label } from '../header/header-rows';
import { type SheetRow, textAt } from '../sheet';

/** 采用, 是否勾选, 打√ beside 公开渠道和载体: which of the names there are used. */
const asksUsed = /^(?:是否)?(?:采用|选用|使用|勾选|选择|打勾|打钩|打√|选)(?:情况|标记|与否)?$/u;

export const tickColumnIn = (labels: readonly Label[]): Label | null => {
  const names = labels.find(({ key }) => key === 'channels');
  const beside = labels.find(
    ({ key, channel, part, column, text }) =>
      key === undefined &&
      !channel &&
      part === undefined &&
      Math.abs(column - (names?.column ?? -2)) === 1 &&
      asksUsed.test(labelKey(text)),
  );
  return beside ?? null;
};

const between = /[，,；;]|、(?![^（(]*[）)])/gu;
const marked = new RegExp(markPattern, 'u');

/** The names with their ticks, line by line. Null: they are not as many, or something else stands there. */
const withTicks = (names: string, ticks: string): string | null => {
  const [lines, answers] = [names.split('\n'), ticks.split('\n')];
  const read = lines.map((_, at) => readTick(answers[at] ?? '', []));
  if (marked.test(names) || answers.length > lines.length || read.includes(null)) return null;
  const marks = read.map((yes) => (yes === true ? '■' : '□'));
  // A tick beside 政府网站、公示栏 is of both.
  return lines.map((line, at) => marks[at] + line.replace(between, `$&${marks[at]}`)).join('\n');
};

/** The rows with the ticks of a column beside the channels before the names there. */
export const withChannelTicks = (rows: readonly SheetRow[], header: Header): readonly SheetRow[] => {
  const [names, ticks] = [header.columns.get('channels'), header.channelTicks];
  if (names === undefined || ticks === undefined) return rows;
  return rows.map((row) => {
    const cell = row.cells.get(names);
    const text = cleanText(cell?.text ?? '');
    // Lines that a tick leaves blank still count.
    const answers = textAt(row, ticks).replace(/\r\n?/gu, '\n');
    if (cell === undefined || text === '') return row;
    const read = withTicks(text, answers);
    const told =
      read === null && !showsNothing(answers)
        ? { ...cell, marks: [...(cell.marks ?? []), { kind: 'part' as const, detail: oneLine(answers) }] }
        : cell;
    return { ...row, cells: new Map(row.cells).set(names, { ...told, text: read ?? cell.text }) };
  });
};
