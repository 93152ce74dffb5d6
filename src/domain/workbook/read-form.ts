import { nameKey } from '../folding';
import { besideRemarks, boxTitles, withComments } from './cells/beside-cells';
import { oneLine } from './cells/cell-text';
import { type CoveredCell, fillMerges } from './cells/fill-merges';
import { withChannelNames } from './channels/channel-legend';
import { withChannelTicks } from './channels/channel-ticks';
import { optionalChannels } from './channels/optional-channels';
import { type ColumnKey, columns, columnsNotKept, columnsThatForbid } from './header/columns';
import { type FormTitle, type ReportingUnit, reportingUnitIn, titlesIn } from './header/form-title';
import { findHeader, type Header, type HeaderFault, isSubHeader, tickedTogether } from './header/header';
import { withJoined } from './header/joined-columns';
import { type Page, pagesOf } from './header/table-pages';
import { titleKey } from './header/table-titles';
import { headlessColumns, kindsDenied } from './header/unknown-columns';
import { type Remark, remark, type Trouble } from './remarks/remark';
import { troubles } from './remarks/troubles';
import { isExample, isExampleHeading, withExampleNumber } from './rows/examples';
import { gatherRows, type ItemRows } from './rows/item-rows';
import { headingOf, isNoItem, isRemark, onlyText } from './rows/not-items';
import { type FormRow, nobody, ownerBelow, type Reader, readOne } from './rows/read-item';
import { isUsed } from './rows/row-cells';
import { saysBelow } from './rows/state-words';
import { cellName, type Sheet, type SheetRow } from './sheet';
import { colourNotes } from './sheets/colour-notes';
import { isItem } from './sheets/sheets-left';
import type { Owners } from './units/row-owner';

export interface Form {
  readonly sheet: string;
  /** The unit that the sheet itself names above the header (填报单位). */
  readonly reportingUnit: ReportingUnit | null;
  /** What it says of itself above the header. */
  readonly titles: readonly FormTitle[];
  readonly rows: readonly FormRow[];
  /** About the form as a whole. */
  readonly remarks: readonly Remark[];
}

export type FormReading = { readonly form: Form } | { readonly fault: HeaderFault };

/** The rows of a page, item by item. */
interface Body {
  readonly header: Header;
  readonly items: readonly ItemRows[];
  readonly filled: readonly SheetRow[];
  readonly remarks: readonly Remark[];
}

const labelOf = (header: Header, key: ColumnKey): string => header.labels.get(key) ?? columns[key].name;

/** The columns that items are made of, with their labels. */
const usedColumns = (header: Header): ReadonlyArray<readonly [label: string, column: number]> => [
  ...[...header.columns].flatMap(([key, column]) =>
    isUsed(key) ? [[labelOf(header, key), column] as const] : [],
  ),
  ...header.channels.map(({ name, column }) => [name, column] as const),
];

const coveredRemarks = (header: Header, covered: readonly CoveredCell[]): readonly Remark[] =>
  usedColumns(header).flatMap(([label, at]) =>
    covered
      .filter(({ column }) => column === at)
      .map(({ row, text }) => remark(row, label, text, troubles.covered)),
  );

const bodyOf = (sheet: Sheet, { header, rows: own }: Page): Body => {
  const lastColumn = Math.max(
    ...header.columns.values(),
    ...[...header.channels, ...header.parts].map(({ column }) => column),
  );
  const { rows: unmerged, covered } = fillMerges(
    { ...sheet, rows: own },
    header.lastRow,
    lastColumn,
    tickedTogether(header),
  );
  const rows = withChannelTicks(withChannelNames(withJoined(unmerged, header), sheet, header), header);
  const body = rows.map((filled, index) => ({
    own: withExampleNumber(own[index] ?? filled, filled, header),
    filled,
  }));
  const items = gatherRows(
    body.filter((row) => !isSubHeader(row.own)),
    sheet.merges,
    header,
  );
  return { header, items, filled: rows, remarks: coveredRemarks(header, covered) };
};

/** What is told of the columns as a whole: not kept, hidden, with formulas. */
const columnRemarks = (sheet: Sheet, header: Header, items: readonly SheetRow[]): readonly Remark[] => {
  const used = usedColumns(header);
  const hidden = used.filter(([, column]) => sheet.hiddenColumns?.has(column));
  const formulas = items.flatMap((row) =>
    used.flatMap(([, column]) =>
      row.cells.get(column)?.marks?.some(({ kind }) => kind === 'formula')
        ? [cellName(row.number, column)]
        : [],
    ),
  );
  const notKept = columnsNotKept.filter((key) => header.columns.has(key) && !columnsThatForbid.includes(key));
  return [
    ...notKept.map((key) => remark(header.lastRow, labelOf(header, key), '', troubles.columnNotKept)),
    ...hidden.map(([label]) => remark(header.lastRow, label, '', troubles.unseenColumn)),
    ...(formulas[0] === undefined
      ? []
      : [remark(header.lastRow, '公式', formulas.join('、'), troubles.formulas(formulas.length))]),
  ];
};

const rowsRemark = (
  rows: readonly number[],
  trouble: (count: number) => Trouble,
  texts: ReadonlyMap<number, string> = new Map(),
): readonly Remark[] => {
  const said = rows.map((row) => `${row}${texts.has(row) ? `（${texts.get(row)}）` : ''}`);
  return rows[0] === undefined ? [] : [remark(rows[0], '整行', said.join('、'), trouble(rows.length))];
};

interface BodyRead {
  readonly rows: readonly FormRow[];
  /** The numbers of the rows that items stand in. */
  readonly used: ReadonlySet<number>;
  readonly passed: readonly number[];
  /** What those say that have a text alone: a heading, or that a list of something else begins. */
  readonly headings: ReadonlyArray<readonly [row: number, text: string]>;
  readonly joined: readonly number[];
}

/** A heading ends what stands above it: its own name holds below it, or each item there names its first level. */
const beginSection = (reader: Reader, { own }: ItemRows, header: Header): void => {
  const alone = nameKey(onlyText(own) ?? '');
  const once = isExampleHeading(alone);
  if (once || saysBelow(alone)) reader.voided = { text: alone, row: own.number, once };
  else if (headingOf(own, header) !== null) reader.voided = null;
  const heading = headingOf(own, header);
  // （续）, 接上页: nothing ends.
  if (heading === null || titleKey(heading.text) === '') return;
  reader.section = heading.level1 === null ? { text: heading.text, row: own.number } : null;
  reader.above.set('level1', heading.level1 ?? '');
  reader.above.set('level2', '');
};

const LONGEST_HEADING = 16;
const briefly = (text: string): string =>
  text.length > LONGEST_HEADING ? `${oneLine(text).slice(0, LONGEST_HEADING)}…` : oneLine(text);

const readBody = ({ header, items }: Body, reader: Reader): BodyRead => {
  const rows: FormRow[] = [];
  const passed: number[] = [];
  const headings: Array<readonly [number, string]> = [];
  const read: ItemRows[] = [];
  reader.header = header;
  for (const one of items) {
    if (!one.isFoot && !isNoItem(one.own, header)) {
      read.push(one);
      rows.push(readOne(one, reader));
      continue;
    }
    beginSection(reader, one, header);
    reader.owner = ownerBelow(one.own, reader);
    passed.push(...one.numbers);
    const text = isExample(one.own, header) ? '示例' : onlyText(one.own);
    if (text !== null && !isRemark(one.own) && /\p{L}/u.test(text))
      headings.push([one.own.number, briefly(text)]);
  }
  const used = new Set(read.flatMap(({ numbers }) => numbers));
  return { rows, used, passed, headings, joined: read.flatMap(({ joined }) => joined) };
};

const aboutItems = (sheet: Sheet, header: Header, items: readonly SheetRow[]): readonly Remark[] => [
  ...columnRemarks(sheet, header, items),
  ...optionalChannels(sheet, header, items),
  ...kindsDenied(header, items),
  ...headlessColumns(header, items),
];

/**
 * Reads a sheet in the official form, or says why it is none. `owners`: into what it is imported; rows that are
 * another's are refused.
 */
export const readForm = (written: Sheet, owners: Owners | null = null): FormReading => {
  const found = findHeader(written);
  if ('fault' in found) return found;
  const sheet = { ...written, rows: withComments(written) };
  const { header } = found;
  const { pages, remarks } = pagesOf(sheet, header);
  const top = sheet.rows.filter(({ number }) => number < header.firstRow);
  const early = top.filter(isItem);
  const reader: Reader = {
    header,
    above: new Map(),
    rowAbove: header.lastRow,
    section: null,
    voided: null,
    owner: nobody,
    owners,
    seen: new Map(),
  };
  const read = pages.map((page) => {
    const body = bodyOf(sheet, page);
    return { ...readBody(body, reader), body };
  });
  const used = new Set(read.flatMap((one) => [...one.used]));
  const told = read.map(({ body, used: own }) =>
    aboutItems(
      sheet,
      body.header,
      body.filled.filter(({ number }) => own.has(number)),
    ),
  );
  return {
    form: {
      sheet: sheet.name,
      reportingUnit: reportingUnitIn(top),
      titles: [...titlesIn(top), ...boxTitles(sheet, header.lastRow)],
      rows: read.flatMap(({ rows }) => rows),
      remarks: [
        ...header.remarks,
        ...rowsRemark(
          early.map(({ number }) => number),
          troubles.rowsAboveHeader,
        ),
        ...colourNotes(sheet.rows.filter(({ number }) => !used.has(number))),
        ...told.flat(),
        ...rowsRemark(
          read.flatMap(({ joined }) => joined),
          troubles.rowsJoined,
        ),
        ...rowsRemark(
          read.flatMap(({ passed }) => passed),
          troubles.passedOver,
          new Map(read.flatMap(({ headings }) => headings)),
        ),
        ...remarks,
        ...besideRemarks(sheet, header.lastRow),
        ...read.flatMap(({ body }) => body.remarks),
      ],
    },
  };
};
