import type { CatalogueEntry } from '../catalogue';
import { parseCitations } from '../legal-basis';
import { MOST_PARTS, tooManyParts } from '../parts';
import { parseTimeLimit, timeLimitMessages } from '../time';
import { oneLine } from './cell-text';
import { readChannels } from './channels-cell';
import type { ColumnKey } from './columns';
import { readContent } from './content-cell';
import { attributeOf, audienceOf, fiveOpenOf, levelsOf, methodOf } from './read-choices';
import type { RowCells } from './row-cells';
import { troubles } from './troubles';

/**
 * What a row says. Fields that the form has no column for, or whose cell was not understood, are undefined: an import
 * leaves them as they are.
 */
export type FormEntry = Pick<
  CatalogueEntry,
  | 'level1'
  | 'level2'
  | 'level3'
  | 'contentElements'
  | 'legalBases'
  | 'timeLimit'
  | 'subjectText'
  | 'method'
  | 'channels'
  | 'channelNote'
  | 'audience'
  | 'audienceNote'
> &
  Partial<Pick<CatalogueEntry, 'levels' | 'fiveOpen' | 'attribute'>>;

/** Short texts are stored in columns of this length. */
const SHORT_TEXT = 255;
const TITLE_LIMIT_TEXT = 2000;

const orNull = (text: string): string | null => (text === '' ? null : text);

const timeLimitOf = (cells: RowCells): { text: string } | null => {
  const text = cells.text('timeLimit');
  if (text === '') return null;
  const { kind } = parseTimeLimit(text);
  if (kind === 'unreadable' || kind === 'partial') {
    const { zh, en } = timeLimitMessages.unreadable;
    const fill = (message: string): string => message.replace('{text}', text.slice(0, TITLE_LIMIT_TEXT));
    cells.warn('timeLimit', {
      problem: { zh: fill(zh.message), en: fill(en.message) },
      hint: { zh: zh.hint, en: en.hint },
    });
  }
  return { text };
};

const checkLength = (cells: RowCells, key: ColumnKey, text: string | null): void => {
  const length = text?.length ?? 0;
  if (length > SHORT_TEXT) cells.refuse(key, troubles.tooLong(SHORT_TEXT, length), text ?? '');
};

const checkParts = (cells: RowCells, key: ColumnKey, field: string, count: number): void => {
  if (count <= MOST_PARTS) return;
  const { message, hint } = tooManyParts(field, count);
  cells.refuse(key, { problem: message, hint });
};

/** The entry of a row whose names are known; what cannot be read is told to `cells`. */
export const readRow = (
  cells: RowCells,
  names: { readonly level1: string; readonly level2: string; readonly level3: string },
): FormEntry => {
  const channels = readChannels(cells.text('channels'));
  for (const { value, trouble } of channels.doubts) cells.warn('channels', trouble, value);
  const { audience, note } = audienceOf(cells);
  const legalBases = parseCitations(cells.text('legalBasis')).map(({ text, title, number, article }) => ({
    text,
    title,
    number,
    article,
  }));
  const contentElements = readContent(cells.text('content'));
  checkParts(cells, 'content', 'contentElements', contentElements.length);
  checkParts(cells, 'legalBasis', 'legalBases', legalBases.length);
  const method = methodOf(cells);
  const subjectText = orNull(oneLine(cells.text('subject')));
  const levels = levelsOf(cells);
  const fiveOpen = fiveOpenOf(cells);
  const attribute = attributeOf(cells);
  checkLength(cells, 'level1', names.level1);
  checkLength(cells, 'level2', names.level2);
  checkLength(cells, 'level3', names.level3);
  checkLength(cells, 'subject', subjectText);
  checkLength(cells, 'channels', channels.note);
  checkLength(cells, 'audienceSpecific', note);
  for (const { title, number, article } of legalBases)
    for (const part of [title, number, article]) checkLength(cells, 'legalBasis', part);
  return {
    ...names,
    level3: orNull(names.level3),
    contentElements,
    legalBases,
    timeLimit: timeLimitOf(cells),
    subjectText,
    method,
    channels: channels.channels,
    channelNote: channels.note,
    audience,
    audienceNote: note,
    ...(levels === undefined ? {} : { levels }),
    ...(fiveOpen === undefined ? {} : { fiveOpen }),
    ...(attribute === undefined ? {} : { attribute }),
  };
};
