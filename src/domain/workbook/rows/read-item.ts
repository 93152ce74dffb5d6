import { nameKey, showsNothing, visible } from '../../folding';
import { cleanText, isDitto, oneLine } from '../cells/cell-text';
import { type ColumnKey, columns } from '../header/columns';
import type { Header } from '../header/header';
import { titleKey } from '../header/table-titles';
import { type Remark, shown } from '../remarks/remark';
import { troubles } from '../remarks/troubles';
import { filledCells, type SheetRow } from '../sheet';
import { type Foreign, foreignRow, type Owners } from '../units/row-owner';
import { bandName, isPlainUnit, onlyUnits } from '../units/unit-band';
import type { ItemRows } from './item-rows';
import { type FormEntry, readRow } from './read-row';
import { type RowCells, rowCells } from './row-cells';
import { checkStates } from './row-states';
import { linesOfName } from './several-names';
import { checkWithheld } from './withheld';

export interface FormRow {
  readonly row: number;
  /** The cells as they were written, by column: what an item's own export says changes nothing. */
  readonly written: Readonly<Partial<Record<ColumnKey, string>>>;
  /** Null: the row was refused, for the reasons given. */
  readonly entry: FormEntry | null;
  readonly refused: readonly Remark[];
  readonly warnings: readonly Remark[];
  /** What the row calls its item, whether or not it was refused. */
  readonly names: { readonly level1: string; readonly level2: string; readonly level3: string };
  /** Whose it says that it is, in columns of its own; empty: nothing. */
  readonly owner: Owner;
}

/** A heading that says nothing but the name of a unit: the rows below it are that unit's. */
interface Band {
  readonly row: number;
  readonly text: string;
  readonly name: string;
}

interface Owner {
  readonly domain: string;
  readonly reportingUnit: string;
  /** What the column is called that names the unit. */
  readonly unitLabel: string;
  readonly band: Band | null;
}

export const nobody: Owner = {
  domain: '',
  reportingUnit: '',
  unitLabel: columns.reportingUnit.name,
  band: null,
};

/** A heading has its number and its label in cells of their own at most. */
const MOST_CELLS = 3;

/** Whose the rows below a heading are: of the unit that it names, and else of whom they were above it. */
export const ownerBelow = (heading: SheetRow, { owner, owners }: Reader): Owner => {
  const texts = filledCells(heading).map(([, { text }]) => visible(cleanText(text)));
  for (const text of texts.length > MOST_CELLS ? [] : texts) {
    const name = bandName(text);
    if (onlyUnits(name, owners?.units ?? []).length > 0 || isPlainUnit(name))
      return { ...owner, reportingUnit: '', band: { row: heading.number, text, name } };
  }
  return owner;
};

export interface Reader {
  header: Header;
  /** The texts of the last row that was read. */
  above: Map<ColumnKey, string>;
  rowAbove: number;
  /** The heading above, where it is not known to name the first level: what was above it does not go on below it. */
  section: { readonly text: string; readonly row: number } | null;
  /** The heading above that says of all below it that it is not public, no more, or an example. */
  voided: { readonly text: string; readonly row: number; readonly once: boolean } | null;
  /** Whose the last row was: a blank cell and 同上 mean the same. */
  owner: Owner;
  /** Into what the form is imported; null: that is not asked. */
  readonly owners: Owners | null;
  /** The row that each item was first seen in. */
  readonly seen: Map<string, number>;
}

/** A name in one line; blank where nothing of it can be seen. */
const nameIn = (cells: RowCells, key: ColumnKey): string => {
  const name = oneLine(cells.text(key));
  return showsNothing(name) ? '' : name;
};

/** The names of the item: a name left blank is that of the row above. */
const namesOf = (cells: RowCells, { above, header }: Reader) => {
  const own = (key: ColumnKey): string => nameIn(cells, key);
  const level3 = own('level3');
  const before = above.get('level1') ?? '';
  // 养老服务业务办理（续）: the name is printed again on the next page.
  const isAgain = own('level1') !== '' && titleKey(own('level1')) === nameKey(before);
  const level1 = isAgain ? before : own('level1') || before;
  const goesOn = own('level1') === '' || isAgain;
  const carried = header.columns.has('level3') && level3 !== '' && goesOn ? above.get('level2') : undefined;
  return { level1, level2: own('level2') || (carried ?? ''), level3 };
};

const ownerOf = (cells: RowCells, { owner }: Reader): Owner => {
  const said = (key: 'domain' | 'reportingUnit'): string => {
    const text = nameIn(cells, key);
    return text === '' || isDitto(text) ? owner[key] : text;
  };
  return {
    ...owner,
    domain: said('domain'),
    reportingUnit: said('reportingUnit'),
    unitLabel: cells.label('reportingUnit'),
  };
};

/** Several names in one cell are no name of one item, and glued together that of none. */
const checkLines = (cells: RowCells, { above }: Reader): void => {
  for (const key of ['level1', 'level2', 'level3'] as const) {
    const kind = linesOfName(cells.text(key), cells.text('content'));
    if (kind === 'several') cells.refuse(key, troubles.severalNames);
    // A name that goes on from the row above was told there.
    if (kind === 'unclear' && nameIn(cells, key) !== above.get(key)) cells.warn(key, troubles.linesJoined);
  }
};

const nothingForeign: Foreign = { refused: [], warnings: [] };

/** The row of an item; its names may be those of the row above. */
export const readOne = ({ filled: row, doubt, numbers }: ItemRows, reader: Reader): FormRow => {
  const { header, seen } = reader;
  const cells = rowCells(row, header, reader.above, reader.rowAbove);
  const names = namesOf(cells, reader);
  checkLines(cells, reader);
  checkWithheld(cells);
  checkStates(cells, row, header);
  if (names.level1 !== '') reader.section = null;
  else if (
    reader.section !== null &&
    !cells.refused.some(({ field }) => field === header.labels.get('level1'))
  )
    cells.refuse('level1', troubles.belowHeading(reader.section.row, shown(reader.section.text)));
  if (reader.voided !== null) {
    cells.refuse('level2', troubles.belowVoid(reader.voided.row, shown(reader.voided.text)), names.level2);
    if (reader.voided.once) reader.voided = null;
  }
  const entry = readRow(cells, names);
  for (const key of ['level1', 'level2'] as const)
    if (names[key] === '' && !cells.refused.some(({ field }) => field === header.labels.get(key)))
      cells.refuse(key, troubles.levelMissing(columns[key].name));
  if (doubt !== null) cells.refuse('level2', doubt, names.level3 || names.level2);
  reader.owner = ownerOf(cells, reader);
  const own = { row: row.number, owner: reader.owner };
  const foreign = reader.owners === null ? nothingForeign : foreignRow(own, reader.owners);
  // Each unit of a table may have an item of one name: those of the others are none of ours.
  const whose = foreign.refused.map(({ value }) => nameKey(value));
  const item = [names.level1, names.level2, names.level3, ...whose].map(nameKey).join('\n');
  const first = seen.get(item);
  if (names.level2 !== '' && first !== undefined)
    cells.refuse(
      names.level3 === '' ? 'level2' : 'level3',
      troubles.duplicate(first),
      names.level3 || names.level2,
    );
  else seen.set(item, row.number);
  // What a faulty cell shows was not read, so nothing may follow from it.
  const sound = [...header.columns].filter(([, column]) => row.cells.get(column)?.fault === undefined);
  reader.above = new Map(sound.map(([key]) => [key, cells.text(key)]));
  // Nor does a name that was refused hold for the rows below it.
  const isRefused = (key: ColumnKey): boolean =>
    cells.refused.some(({ field, value }) => field === header.labels.get(key) && value !== '');
  for (const key of ['level1', 'level2'] as const) reader.above.set(key, isRefused(key) ? '' : names[key]);
  reader.rowAbove = numbers.at(-1) ?? row.number;
  const refused = [...foreign.refused, ...cells.refused];
  const written = Object.fromEntries(cells.written);
  return {
    row: row.number,
    written,
    entry: refused.length === 0 ? entry : null,
    refused,
    warnings: [...cells.warnings, ...foreign.warnings],
    names,
    owner: reader.owner,
  };
};
