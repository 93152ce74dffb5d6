import type { Attribute } from '../../catalogue';
import { codesOf, type FiveOpen, type Level, levels, type Method, methods } from '../../codes';
import { type ColumnKey, columns, levelColumns, tickGroups } from '../header/columns';
import { troubles } from '../remarks/troubles';
import type { RowCells } from '../rows/row-cells';
import {
  type AudienceReading,
  namesCity,
  readAttribute,
  readAudience,
  readFiveOpen,
  readGroup,
  readLevels,
  readMethods,
} from './choices';
import { readMark, readTick } from './tick';

/** The columns that are ticked, whose marks explain each other. */
const tickColumns: readonly ColumnKey[] = tickGroups.flat();

const beside = (cells: RowCells): string => tickColumns.map((key) => cells.text(key).slice(0, 2)).join('');

const answerOf = (cells: RowCells, key: ColumnKey): boolean | null =>
  readTick(cells.text(key), columns[key].names, beside(cells));

/** Null: refused. */
const tick = (cells: RowCells, key: ColumnKey): boolean | null => {
  const answer = answerOf(cells, key);
  if (answer === null) cells.refuse(key, troubles.unreadableTick(columns[key].name));
  return answer;
};

/** 特定群体 holds a tick, or says who they are. Null: it is not for them. */
const specificNote = (cells: RowCells): { readonly note: string | null } | null => {
  const text = cells.text('audienceSpecific');
  if (answerOf(cells, 'audienceSpecific') !== null)
    return tick(cells, 'audienceSpecific') ? { note: null } : null;
  const { yes, rest } = readMark(text, beside(cells));
  if (yes === false) return null;
  if (!/[\p{L}\p{N}]/u.test(rest)) {
    cells.refuse('audienceSpecific', troubles.unreadableTick(columns.audienceSpecific.name));
    return null;
  }
  return { note: readAudience(rest)?.note ?? rest.replace(/^[（(](.*)[）)]$/u, '$1') };
};

const nobody: AudienceReading = { audiences: [], note: null };

/** Undefined: the form has no such column. */
export const audienceOf = (cells: RowCells): AudienceReading | undefined => {
  if (cells.has('audiencePublic') || cells.has('audienceSpecific')) {
    const everybody = cells.has('audiencePublic') && tick(cells, 'audiencePublic') === true;
    const some = specificNote(cells);
    return {
      audiences: [...(everybody ? ['public' as const] : []), ...(some ? ['specific' as const] : [])],
      note: some?.note ?? null,
    };
  }
  if (!cells.has('audience')) return undefined;
  const text = cells.text('audience');
  if (text === '') return nobody;
  const read = readAudience(text);
  const group = read === null ? readGroup(text) : null;
  if (group !== null) {
    cells.warn('audience', troubles.audienceIsGroup(group));
    return { audiences: ['specific'], note: group };
  }
  if (read === null) cells.refuse('audience', troubles.unknownChoice(['全社会', '特定群体：（具体对象）']));
  return read ?? nobody;
};

const tickedMethods = (cells: RowCells): readonly Method[] => {
  const ticked = (key: ColumnKey): boolean => cells.has(key) && tick(cells, key) === true;
  return [
    ...(ticked('methodProactive') ? ['proactive' as const] : []),
    ...(ticked('methodOnRequest') ? ['on-request' as const] : []),
  ];
};

/** Undefined: the form has no such column. */
export const methodsOf = (cells: RowCells): readonly Method[] | undefined => {
  if (cells.has('methodProactive') || cells.has('methodOnRequest')) return tickedMethods(cells);
  if (!cells.has('method')) {
    if (!cells.has('attribute')) return undefined;
    // A form with 公开属性 and no 公开方式 says there how the information is made public.
    const attribute = readAttribute(cells.text('attribute'));
    return attribute === null || attribute === 'withheld' ? [] : [attribute];
  }
  const text = cells.text('method');
  const read = text === '' ? [] : readMethods(text);
  if (read === null) cells.refuse('method', troubles.unknownChoice(['主动公开', '依申请公开']));
  return codesOf(methods).filter((code) => read?.includes(code));
};

/** Undefined: not said, or not understood and reported; what the catalogue has stays. */
export const levelsOf = (cells: RowCells): readonly Level[] | undefined => {
  const ticked = levelColumns.filter(([key]) => cells.has(key));
  const inOrder = (chosen: readonly Level[]) => codesOf(levels).filter((level) => chosen.includes(level));
  if (ticked.length > 0) {
    const answers = ticked.map(([key]) => tick(cells, key));
    return inOrder(ticked.flatMap(([, named], index) => (answers[index] === true ? named : [])));
  }
  if (!cells.has('levels')) return undefined;
  const read = readLevels(cells.text('levels'));
  const isNone = read?.length === 0 && /[\p{L}\p{S}\p{N}]/u.test(cells.text('levels'));
  if (read === null || isNone) cells.warn('levels', troubles.unknownLevel(['县级', '乡级', '村级']));
  else if (namesCity(cells.text('levels'))) cells.warn('levels', troubles.cityLevel);
  return read === null || isNone ? undefined : inOrder(read);
};

const optionalChoice = <T>(
  cells: RowCells,
  key: ColumnKey,
  read: (text: string) => T | null,
  names: readonly string[],
): T | null | undefined => {
  const text = cells.text(key);
  if (!cells.has(key)) return undefined;
  if (text === '') return null;
  const choice = read(text);
  if (choice === null) cells.warn(key, troubles.unknownChoice(names));
  return choice ?? undefined;
};

export const fiveOpenOf = (cells: RowCells): FiveOpen | null | undefined =>
  optionalChoice(cells, 'fiveOpen', readFiveOpen, [
    '决策公开',
    '执行公开',
    '管理公开',
    '服务公开',
    '结果公开',
  ]);

export const attributeOf = (cells: RowCells): Attribute | null | undefined =>
  optionalChoice(cells, 'attribute', readAttribute, ['主动公开', '依申请公开', '不予公开']);
