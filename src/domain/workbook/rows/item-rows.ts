import { nameKey, showsNothing } from '../../folding';
import { columnOfMerges } from '../cells/column-of-merges';
import type { ColumnKey } from '../header/columns';
import { columns, columnsNotKept, columnsOfOwner, tickGroups } from '../header/columns';
import type { Header } from '../header/header';
import type { Trouble } from '../remarks/remark';
import { troubles } from '../remarks/troubles';
import { type Cell, filledCells, type Merge, type SheetRow, textAt } from '../sheet';
import { type BodyRow, isLikeFoot, saysOf } from './further-rows';
import { isNoItem, isRemark } from './not-items';

/** The rows of one item: nearly always one. */
export interface ItemRows extends BodyRow {
  readonly numbers: readonly number[];
  /** Rows without a name that were taken for more of the item above. */
  readonly joined: readonly number[];
  /** What closes the sheet: its date and its unit. */
  readonly isFoot: boolean;
  /** Why the rows cannot be taken for one item, or not for a whole one. */
  readonly doubt: Trouble | null;
}

interface Gathering {
  readonly rows: BodyRow[];
  readonly joined: number[];
  /** Rows below that may belong to it. */
  readonly unclear: number[];
  readonly isFoot: boolean;
}

/** Columns whose lines in several rows are lines of one cell that was parted. */
const inLines: readonly ColumnKey[] = [
  'content',
  'legalBasis',
  'channels',
  'subject',
  ...columnsNotKept,
  ...columnsOfOwner,
];

/** Whether two rows stand beside one merged name; the third level is the name where the form has it. */
const namesTogether = (header: Header, merges: readonly Merge[]) => {
  const at = (key: ColumnKey) => columnOfMerges(merges, header.columns.get(key));
  const [second, third] = [at('level2'), at('level3')];
  const level3 = header.columns.get('level3');
  return (first: BodyRow, row: BodyRow): boolean => {
    const under = (find: ReturnType<typeof at>): boolean => {
      const merge = find(row.own.number);
      return merge !== undefined && merge === find(first.own.number);
    };
    const level2 = header.columns.get('level2') ?? -1;
    if (showsNothing(textAt(row.filled, level2))) return false;
    if (level3 === undefined) return under(second);
    if (under(third) && !showsNothing(textAt(row.filled, level3)))
      return nameKey(textAt(first.filled, level2)) === nameKey(textAt(row.filled, level2));
    if (!under(second) || !showsNothing(textAt(row.filled, level3))) return false;
    // Beside one name of the second level, a row without a third one that states all is an item of its own.
    return saysOf(row, first, header).kind !== 'item';
  };
};

const labelOf = (header: Header, key: ColumnKey): string => header.labels.get(key) ?? columns[key].name;

/** The cells of a column in the rows, each merged one once. */
const cellsIn = (rows: readonly BodyRow[], column: number): readonly Cell[] =>
  [...new Set(rows.flatMap(({ filled }) => filled.cells.get(column) ?? []))].filter(
    ({ text, fault }) => !showsNothing(text) || fault !== undefined,
  );

const joinCells = (cells: readonly Cell[]): Cell => {
  const same = new Set(cells.map(({ text }) => nameKey(text))).size === 1;
  const fault = cells.find((cell) => cell.fault !== undefined)?.fault;
  const marks = cells.flatMap((cell) => cell.marks ?? []);
  return {
    text: same ? (cells[0]?.text ?? '') : cells.map(({ text }) => text).join('\n'),
    ...(fault === undefined ? {} : { fault }),
    ...(marks.length === 0 ? {} : { marks }),
  };
};

/** The columns, by their labels, in which the rows say different things that no list of lines can be. */
const disagreeing = (rows: readonly BodyRow[], header: Header): readonly string[] => {
  const differ = (column: number): boolean =>
    new Set(cellsIn(rows, column).map(({ text }) => nameKey(text))).size > 1;
  return [
    ...[...header.columns].flatMap(([key, column]) =>
      !inLines.includes(key) && differ(column) ? [labelOf(header, key)] : [],
    ),
    ...header.channels.flatMap(({ name, column }) => (differ(column) ? [name] : [])),
  ];
};

const joinRows = (rows: readonly BodyRow[], first: BodyRow): SheetRow => {
  const at = new Set(rows.flatMap(({ filled }) => [...filled.cells.keys()]));
  const unseen = rows.find(({ own }) => own.unseen !== undefined)?.own.unseen;
  return {
    number: first.own.number,
    cells: new Map([...at].map((column) => [column, joinCells(cellsIn(rows, column))])),
    ...(unseen === undefined ? {} : { unseen }),
  };
};

const finish = ({ rows, joined, unclear, isFoot }: Gathering, header: Header): readonly ItemRows[] => {
  const [first] = rows;
  if (first === undefined) return [];
  const numbers = rows.map(({ own }) => own.number);
  const differing = rows.length > 1 ? disagreeing(rows, header) : [];
  const whole = rows.length > 1 ? joinRows(rows, first) : null;
  const doubt =
    differing.length > 0
      ? troubles.rowsDisagree(numbers, differing)
      : unclear.length > 0
        ? troubles.rowsUnclear(unclear)
        : null;
  return [{ own: whole ?? first.own, filled: whole ?? first.filled, numbers, joined, doubt, isFoot }];
};

/** What is known of the body as a whole. */
interface Body {
  readonly header: Header;
  readonly together: (first: BodyRow, row: BodyRow) => boolean;
  /** The last row with a name: what stands below may be the foot of the sheet. */
  readonly lastNamed: number;
  /** Rows with a cell that goes across columns: headings and remarks, not lines of one of them. */
  readonly across: ReadonlySet<number>;
}

/** What an item has beside its names, and what a line of a wrapped name has not. */
const sayings: readonly ColumnKey[] = ['timeLimit', 'audience', 'method', 'attribute', ...tickGroups.flat()];

/**
 * Whether a row goes on with a name that was broken over rows, as a PDF leaves it (食品生产许 | 可): it has no number where
 * the item above has one, and says nothing that each item says.
 */
const isWrapped = (first: BodyRow, row: BodyRow, header: Header): boolean => {
  const order = header.columns.get('order');
  if (order === undefined || row.own.number !== first.own.number + 1) return false;
  const isNumbered = ({ filled }: BodyRow): boolean => /\d/u.test(textAt(filled, order));
  const says = (key: ColumnKey): boolean => {
    const column = header.columns.get(key);
    return column !== undefined && !showsNothing(textAt(row.filled, column));
  };
  return isNumbered(first) && !isNumbered(row) && !sayings.some(says) && !isNoItem(row.own, header);
};

/** Whether a row belongs to the item above it: under its name, by its lines, perhaps, by its name, or not. */
const belongs = (
  { rows }: Gathering,
  row: BodyRow,
  body: Body,
): 'under' | 'lines' | 'perhaps' | 'wrapped' | 'no' => {
  const [first] = rows;
  const before = rows.at(-1);
  if (first === undefined || before === undefined) return 'no';
  if (body.together(first, row)) return 'under';
  const said = saysOf(row, before, body.header);
  if (said.kind === 'named' && said.keys.length > 1 && isWrapped(before, row, body.header)) return 'wrapped';
  if (said.kind !== 'lines' && said.kind !== 'part') return 'no';
  if (body.across.has(row.own.number)) return 'no';
  return said.kind === 'lines' && row.own.number === before.own.number + 1 ? 'lines' : 'perhaps';
};

const bodyOf = (rows: readonly BodyRow[], merges: readonly Merge[], header: Header): Body => ({
  header,
  together: namesTogether(header, merges),
  lastNamed:
    rows.findLast(
      (row, index) =>
        saysOf(row, rows[index - 1], header).kind === 'named' &&
        !isRemark(row.own) &&
        !isLikeFoot(row) &&
        !isNoItem(row.own, header),
    )?.own.number ?? 0,
  across: new Set(merges.filter(({ left, right }) => right > left).map(({ top }) => top)),
});

/**
 * The rows of the body, item by item. Pasted from Word or from a page, an item stands in as many rows as its longest
 * cell has lines: below a merged name, or without a name right below the item. Its lines are put together again; where
 * that is not certain the item is refused, for half of it must not be taken for all.
 */
export const gatherRows = (
  rows: readonly BodyRow[],
  merges: readonly Merge[],
  header: Header,
): readonly ItemRows[] => {
  const body = bodyOf(rows, merges, header);
  const items: Gathering[] = [];
  let open: Gathering | null = null;
  for (const row of rows) {
    if (filledCells(row.own).length === 0) continue;
    const { number } = row.own;
    if (number > body.lastNamed && isLikeFoot(row)) {
      open = null;
      items.push({ rows: [row], joined: [], unclear: [], isFoot: true });
      continue;
    }
    const how: ReturnType<typeof belongs> = open === null ? 'no' : belongs(open, row, body);
    if (open !== null && (how === 'under' || how === 'lines')) {
      open.rows.push(row);
      if (how === 'lines') open.joined.push(number);
      continue;
    }
    if (how === 'wrapped') {
      open?.unclear.push(number);
      continue;
    }
    const own: Gathering = { rows: [row], joined: [], unclear: [], isFoot: false };
    items.push(own);
    if (how === 'perhaps') open?.unclear.push(number);
    else open = isNoItem(row.own, header) ? null : own;
  }
  return items.flatMap((one) => finish(one, header));
};
