import type { CatalogueEntry } from '../../catalogue';
import { nameKey } from '../../folding';
import { parseCitations } from '../../legal-basis';
import { MOST_PARTS, tooManyParts } from '../../parts';
import { pointsBeside } from '../cells/beside-cells';
import { readContent } from '../cells/content-cell';
import { hasChoice, tickedIn } from '../cells/ticked-text';
import { joinChannels, readChannelColumns } from '../channels/channel-columns';
import { readChannels } from '../channels/channels-cell';
import { attributeOf, audienceOf, fiveOpenOf, levelsOf, methodsOf } from '../choices/read-choices';
import type { ColumnKey } from '../header/columns';
import { troubles } from '../remarks/troubles';
import type { RowCells } from './row-cells';
import { saysBasisGone, saysPartWithheld } from './state-words';

/**
 * What a row says. Fields that the form has no column for, or whose cell was not understood, are undefined: an import
 * leaves them as they are.
 */
export type FormEntry = Pick<CatalogueEntry, 'level1' | 'level2' | 'level3'> &
  Partial<
    Pick<
      CatalogueEntry,
      | 'contentElements'
      | 'legalBases'
      | 'timeLimit'
      /** With the line breaks of its cell: whether they part units, the register tells. */
      | 'subjectText'
      | 'method'
      | 'methods'
      | 'channels'
      | 'channelNote'
      | 'audience'
      | 'audiences'
      | 'audienceNote'
      | 'levels'
      | 'fiveOpen'
      | 'attribute'
    >
  >;

/** Short texts are stored in columns of this length. */
const SHORT_TEXT = 255;

const orNull = (text: string): string | null => (text === '' ? null : text);

const checkLength = (cells: RowCells, key: ColumnKey, text: string | null): void => {
  const length = text?.length ?? 0;
  if (length > SHORT_TEXT) cells.refuse(key, troubles.tooLong(SHORT_TEXT, length), text ?? '');
};

const checkParts = (cells: RowCells, key: ColumnKey, field: string, count: number): void => {
  if (count <= MOST_PARTS) return;
  const { message, hint } = tooManyParts(field, count);
  cells.refuse(key, { problem: message, hint });
};

type Part = Partial<FormEntry>;

/** 见官网, 内容较多，另附; 详见附件 is told by the rules for items. A number is what a formula or a date left there. */
const elsewhere =
  /^(?:\p{Script=Han}{0,8}[,，])?(?:具体|内容|请|可|另|均|都)*(?:另附|另见|参见|查看|查阅|登录|见)(?!证|习|义|面|诊|解)[^《》,，;；]{0,16}$/u;
const onlyNumber = /^[\d.,%\s]+$/u;

const contentPart = (cells: RowCells): Part => {
  if (!cells.has('content')) return {};
  const text = cells.text('content');
  const isNone = elsewhere.test(nameKey(text)) && !pointsBeside(text);
  if (isNone || onlyNumber.test(text)) cells.warn('content', troubles.contentElsewhere);
  if (text.split('\n').some((line) => saysPartWithheld(line))) cells.warn('content', troubles.partWithheld);
  if (hasChoice(text)) cells.warn('content', troubles.ticksInText);
  const contentElements = readContent(text);
  checkParts(cells, 'content', 'contentElements', contentElements.length);
  return { contentElements };
};

const basisPart = (cells: RowCells): Part => {
  if (!cells.has('legalBasis')) return {};
  if (saysBasisGone(cells.text('legalBasis'))) cells.warn('legalBasis', troubles.basisGone);
  const legalBases = parseCitations(cells.text('legalBasis')).map(({ text, title, number, article }) => ({
    text,
    title,
    number,
    article,
  }));
  checkParts(cells, 'legalBasis', 'legalBases', legalBases.length);
  for (const { title, number, article } of legalBases)
    for (const part of [title, number, article]) checkLength(cells, 'legalBasis', part);
  return { legalBases };
};

const bareNumber = /^\d{1,3}$/u;
const unitInLabel = /[（(](?:单位[:：]?)?(?<unit>个?工作日|自然日|日|天|小时|个?月)[）)]/u;

/** 7 below 公开时限（工作日） is 7个工作日. */
const withUnit = (text: string, label: string): string => {
  const unit = unitInLabel.exec(label)?.groups?.unit;
  if (unit === undefined || !bareNumber.test(text)) return text;
  return `${text}${/^(?:工作日|月)$/u.test(unit) ? '个' : ''}${unit}`;
};

/** 信息形成或者变更 | 之日起20个工作 | 日内: lines of a PDF, none of which is a limit without the next. */
const goesOn =
  /(?<=\p{Script=Han})\n(?=(?:之日|日起?内?|日之内|起|个?工作日|内|的))|(?<=个|个?工作|工(?=\n作日)|自|或者?|变更之|\d)\n(?=[\p{Script=Han}\d])/gu;
const unbroken = (text: string): string => text.replace(goesOn, '');

/** 10→20个工作日内, 原10日改为20日; 20个工作日内（原为10个工作日）: what was and what is, in one cell. */
const changed =
  /[→➔➜⇒]|[-=]>|(?:原|由)(?:为|定)?[^,，;；。]{0,12}(?:改为|调整为|现为|变更为)|[（(]原(?:为|定)?[^)）]{1,20}[)）]/u;

const timeLimitPart = (cells: RowCells): Part => {
  if (!cells.has('timeLimit')) return {};
  const written = unbroken(cells.text('timeLimit'));
  const ticked = hasChoice(written) ? tickedIn(written) : written;
  if (ticked === null) cells.warn('timeLimit', troubles.ticksInText);
  const text = withUnit(ticked ?? written, cells.label('timeLimit'));
  if (changed.test(text)) cells.warn('timeLimit', troubles.limitChanged);
  return { timeLimit: text === '' ? null : { text } };
};

const subjectPart = (cells: RowCells): Part => {
  if (!cells.has('subject')) return {};
  const text = cells.text('subject');
  // / and — name nobody: the rules for items say what is missing.
  const subjectText = /[\p{L}\p{N}]/u.test(text) ? text : null;
  checkLength(cells, 'subject', subjectText);
  return { subjectText };
};

const channelPart = (cells: RowCells): Part => {
  const columnsOfChannels = readChannelColumns(cells);
  if (!cells.has('channels') && columnsOfChannels === null) return {};
  const { channels, note, doubts, fault } = joinChannels(
    readChannels(cells.text('channels')),
    columnsOfChannels,
  );
  for (const { value, trouble } of doubts) cells.warn('channels', trouble, value);
  if (fault !== null) cells.refuse('channels', fault);
  checkLength(cells, 'channels', note);
  return { channels, channelNote: note };
};

const audiencePart = (cells: RowCells): Part => {
  const read = audienceOf(cells);
  if (read === undefined) return {};
  checkLength(cells, 'audienceSpecific', read.note);
  return { audience: read.audiences[0] ?? null, audiences: read.audiences, audienceNote: read.note };
};

const methodPart = (cells: RowCells): Part => {
  const read = methodsOf(cells);
  return read === undefined ? {} : { method: read[0] ?? null, methods: read };
};

/** The entry of a row whose names are known; what cannot be read is told to `cells`. */
export const readRow = (
  cells: RowCells,
  names: { readonly level1: string; readonly level2: string; readonly level3: string },
): FormEntry => {
  const levels = levelsOf(cells);
  const fiveOpen = fiveOpenOf(cells);
  const attribute = attributeOf(cells);
  for (const key of ['level1', 'level2', 'level3'] as const) checkLength(cells, key, names[key]);
  return {
    ...names,
    level3: orNull(names.level3),
    ...contentPart(cells),
    ...basisPart(cells),
    ...timeLimitPart(cells),
    ...subjectPart(cells),
    ...methodPart(cells),
    ...channelPart(cells),
    ...audiencePart(cells),
    ...(levels === undefined ? {} : { levels }),
    ...(fiveOpen === undefined ? {} : { fiveOpen }),
    ...(attribute === undefined ? {} : { attribute }),
  };
};
