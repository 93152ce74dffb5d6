import type { Channel } from '../../../src/domain/codes';
import { nameKey } from '../../../src/domain/folding';
import { type FormRow, readForm, readUnits, type Sheet, subjectLine } from '../../../src/domain/workbook';
import { header as plainHeader, sheetOf } from './sheet-of';
import { sampleUnits, type Wording } from './wording';

export interface Tally {
  readonly right: number;
  readonly of: number;
  readonly wrong: readonly string[];
}

const tally = (answers: ReadonlyArray<readonly [what: string, right: boolean]>): Tally => ({
  right: answers.filter(([, right]) => right).length,
  of: answers.length,
  wrong: answers.flatMap(([what, right]) => (right ? [] : [what])),
});

const plainRow = [
  '1',
  '社会救助',
  '临时救助',
  '办理条件\n申请材料',
  '《社会救助暂行办法》（国务院令第649号）',
  '信息形成或者变更之日起20个工作日内',
  '区民政局',
  '■政府网站\n□政府公报',
  '全社会',
  '主动公开',
];

const with_ = (row: readonly string[], changes: Readonly<Record<number, string>>): string[] =>
  row.map((text, column) => changes[column] ?? text);

/** The rows of a form; none where it was not read. */
const rowsOf = (sheet: Sheet): readonly FormRow[] => {
  const read = readForm(sheet);
  return 'form' in read ? read.form.rows : [];
};

const channelsRead = (cell: string): string => {
  const [row] = rowsOf(sheetOf([plainHeader, with_(plainRow, { 7: cell })]));
  return `${row?.entry?.channels?.join(' ')}|${row?.entry?.channelNote ?? ''}`;
};

/** Every marking with several choices of names: all that is used and nothing else. */
const markings = ({ markings: ways, channels: names }: Wording, standard: Wording['channels']): Tally =>
  tally(
    ways.flatMap((way, index) =>
      [0, 1, 2].map((turn) => {
        const pool = turn === 2 ? names : standard;
        const chosen = pool.slice(turn * 2, turn * 2 + 5).map(([name, code], place) => ({
          name,
          code,
          used: place % 2 === 0,
        }));
        const cell = way(chosen.map(({ name, used }) => [name, used] as const));
        const used = new Set<Channel>(chosen.filter((one) => one.used).map(({ code }) => code));
        const read = channelsRead(cell).split('|');
        const right =
          read[1] === '' &&
          read[0] !== undefined &&
          new Set(read[0].split(' ')).size === used.size &&
          read[0].split(' ').every((code) => used.has(code as Channel));
        return [`marking ${index}: ${cell.replaceAll('\n', '⏎')} → ${read.join('|')}`, right] as const;
      }),
    ),
  );

const tickHeader = [...plainHeader.slice(0, 8), '全社会', '特定群体', '主动', '依申请', '县级', '乡级'];
const ticks = ({ ticks: ways }: Wording): Tally =>
  tally(
    ways.map(([yes, no]) => {
      const row = [...plainRow.slice(0, 8), yes, no, yes, no, no, yes];
      const [read] = rowsOf(sheetOf([tickHeader, row]));
      const { audiences, methods, levels } = read?.entry ?? {};
      const right = `${audiences} ${methods} ${levels}` === 'public proactive township';
      return [`${yes} ${no} → ${audiences} ${methods} ${levels}`, right];
    }),
  );

const headers = ({ headers: words }: Wording): Tally =>
  tally(
    Object.entries(words).flatMap(([column, labels]) =>
      labels.map((label) => {
        const header = plainHeader.map((own) => (own === column ? label : own));
        const read = readForm(sheetOf([header, plainRow]));
        const right =
          'form' in read && read.form.remarks.length === 0 && read.form.rows[0]?.entry?.methods?.length === 1;
        return [`${column}: ${label}`, right] as const;
      }),
    ),
  );

const names = ({ channels: known }: Wording): Tally =>
  tally(known.map(([name, code]) => [`${name} → ${channelsRead(name)}`, channelsRead(name) === `${code}|`]));

const passed = ({ passedOver }: Wording): Tally =>
  tally(
    passedOver.map((row) => {
      const rows = rowsOf(sheetOf([plainHeader, plainRow, row, with_(plainRow, { 2: '医疗救助' })]));
      return [row.join(' | '), rows.length === 2 && rows.every(({ entry }) => entry !== null)];
    }),
  );

const subjects = ({ subjects: cases }: Wording): Tally => {
  const keys = new Set(sampleUnits.map(nameKey));
  const isUnit = (name: string): boolean => keys.has(nameKey(name));
  return tally(
    cases.map(([written, line, units]) => {
      const read = subjectLine(written, isUnit);
      const named = readUnits(read, isUnit).named.map(nameKey);
      return [
        `${written.replaceAll('\n', '⏎')} → ${read} [${named}]`,
        read === line && `${named}` === `${units}`,
      ];
    }),
  );
};

/** What is read of each kind of wording. */
export const measure = (
  wording: Wording,
  standard: Wording['channels'],
): Readonly<Record<string, Tally>> => ({
  markings: markings(wording, standard),
  ticks: ticks(wording),
  headers: headers(wording),
  'names of channels': names(wording),
  'rows that are no items': passed(wording),
  subjects: subjects(wording),
});
