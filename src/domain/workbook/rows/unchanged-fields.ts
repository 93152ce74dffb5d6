import type { CatalogueEntry } from '../../catalogue';
import { cleanText } from '../cells/cell-text';
import type { ColumnKey } from '../header/columns';
import { type PrintedItem, printedCells } from '../print-form';

type Field = keyof CatalogueEntry;

/** Which fields the cells of which columns say. */
const saidBy: ReadonlyArray<
  readonly [columns: ReadonlyArray<keyof typeof printedCells>, fields: readonly Field[]]
> = [
  [['content'], ['contentElements']],
  [['legalBasis'], ['legalBases']],
  [['timeLimit'], ['timeLimit']],
  [['subject'], ['subjectText', 'subjects']],
  [['channels'], ['channels', 'channelNote']],
  [
    ['audiencePublic', 'audienceSpecific'],
    ['audience', 'audiences', 'audienceNote'],
  ],
];

/**
 * The fields of an item whose cells say, to the letter, what an export of the item writes. They stay as they are,
 * whatever reading the cell would make of it: one element may hold a semicolon or two lines, a citation only a text.
 */
export const unchangedFields = (
  written: Readonly<Partial<Record<ColumnKey, string>>>,
  item: PrintedItem,
): ReadonlySet<Field> =>
  new Set(
    saidBy.flatMap(([columns, fields]) =>
      columns.every((column) => written[column] === cleanText(printedCells[column](item))) ? fields : [],
    ),
  );
