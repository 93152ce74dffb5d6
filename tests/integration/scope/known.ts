import type { UnitType } from '../support/two-units';

/** What somebody outside a unit may have heard of its documents: ids, numbers, words. */
export interface Known {
  /** By type: the document, and the row of its Chinese draft. */
  readonly documents: Readonly<Record<UnitType['name'], string>>;
  readonly rows: Readonly<Record<UnitType['name'], number>>;
  /** A part of one of them, by the kind of part. */
  readonly parts: Readonly<Record<string, number>>;
  readonly file: number;
  readonly fileDocument: string;
  readonly fileHash: string;
  readonly folder: number;
  readonly waiver: number;
  readonly waiverDocument: string;
  /** What all its texts begin with, and nobody else's. */
  readonly word: string;
  /** A day, and a number, that stand in its documents alone. */
  readonly day: string;
  readonly number: number;
}

/** The same of documents that are not there: as long, so that an answer that only repeats what it was asked is as long, too. */
export const absentOf = (known: Known): Known => {
  const like = (id: string, place: number): string => `a0${String(place).padStart(id.length - 2, '0')}`;
  const ids = Object.entries(known.documents).map(([type, id], place) => [type, like(id, place)]);
  const moved = (numbers: object): Record<string, number> =>
    Object.fromEntries(
      Object.entries(numbers).map(([name, number]): [string, number] => [name, number + 5_000_000]),
    );
  return {
    documents: Object.fromEntries(ids) as Known['documents'],
    rows: moved(known.rows) as Known['rows'],
    parts: moved(known.parts),
    file: known.file + 5_000_000,
    fileDocument: like(known.fileDocument, 50),
    fileHash: `absent_${'0'.repeat(known.fileHash.length - 7)}`,
    folder: known.folder + 5_000_000,
    waiver: known.waiver + 5_000_000,
    waiverDocument: like(known.waiverDocument, 51),
    word: '虚无',
    day: '2031-03-04',
    number: 4712,
  };
};

/** Both sides of what is known, as an answer may repeat them. */
const leaves = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [String(value)];

/** Makes answers about either side comparable: what was asked for stands there by its place alone. */
export const withoutNames = (known: Known, absent: Known): ((text: string) => string) => {
  const absents = leaves(absent);
  const tokens = new Map(
    leaves(known).flatMap((name, place): [string, string][] => [
      [name, `‹${place}›`],
      [absents[place] ?? '', `‹${place}›`],
    ]),
  );
  const names = [...tokens.keys()].sort((a, b) => b.length - a.length);
  const all = new RegExp(names.map((name) => (/^\d+$/u.test(name) ? `\\b${name}\\b` : name)).join('|'), 'gu');
  return (text) => text.replace(all, (name) => tokens.get(name) ?? name);
};
