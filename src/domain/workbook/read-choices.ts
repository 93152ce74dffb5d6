import type { Attribute } from '../catalogue';
import { type Audience, codesOf, type FiveOpen, type Level, levels, type Method } from '../codes';
import { readAttribute, readAudience, readFiveOpen, readLevels, readMethod } from './choices';
import { type ColumnKey, columns, levelColumns } from './columns';
import type { RowCells } from './row-cells';
import { readMark, readTick } from './tick';
import { troubles } from './troubles';

/** Null: the cell is empty, or refused. */
const tick = (cells: RowCells, key: ColumnKey): boolean | null => {
  const answer = readTick(cells.text(key), columns[key].names);
  if (answer === null) cells.refuse(key, troubles.unreadableTick(columns[key].name));
  return answer;
};

const isPlainTick = (text: string, key: ColumnKey): boolean => readTick(text, columns[key].names) !== null;

export interface AudienceChoice {
  readonly audience: Audience | null;
  readonly note: string | null;
}
const nobody: AudienceChoice = { audience: null, note: null };

/** 特定群体 holds a tick, or says who they are. */
const specificAudience = (cells: RowCells): AudienceChoice => {
  const text = cells.text('audienceSpecific');
  if (isPlainTick(text, 'audienceSpecific'))
    return tick(cells, 'audienceSpecific') ? { audience: 'specific', note: null } : nobody;
  const { yes, rest } = readMark(text);
  if (yes === false) return nobody;
  const note = readAudience(rest)?.note ?? rest.replace(/^[（(](.*)[）)]$/u, '$1');
  return { audience: 'specific', note };
};

export const audienceOf = (cells: RowCells): AudienceChoice => {
  if (!cells.has('audiencePublic') && !cells.has('audienceSpecific')) {
    const text = cells.text('audience');
    if (text === '') return nobody;
    const read = readAudience(text);
    if (read === null) cells.refuse('audience', troubles.unknownChoice(['全社会', '特定群体：（具体对象）']));
    return read ?? nobody;
  }
  const everybody = cells.has('audiencePublic') && tick(cells, 'audiencePublic') === true;
  const some = specificAudience(cells);
  if (everybody && some.audience !== null)
    cells.refuse('audienceSpecific', troubles.bothTicked('全社会', '特定群体'));
  return everybody ? { audience: 'public', note: null } : some;
};

export const methodOf = (cells: RowCells): Method | null => {
  if (cells.has('methodProactive') || cells.has('methodOnRequest')) {
    const proactive = cells.has('methodProactive') && tick(cells, 'methodProactive') === true;
    const onRequest = cells.has('methodOnRequest') && tick(cells, 'methodOnRequest') === true;
    if (proactive && onRequest) cells.refuse('methodOnRequest', troubles.bothTicked('主动', '依申请'));
    if (proactive) return 'proactive';
    return onRequest ? 'on-request' : null;
  }
  if (!cells.has('method')) {
    // A form with 公开属性 and no 公开方式 says there how the information is made public.
    const attribute = readAttribute(cells.text('attribute'));
    return attribute === 'withheld' ? null : attribute;
  }
  const text = cells.text('method');
  const read = readMethod(text);
  if (text !== '' && read === null)
    cells.refuse('method', troubles.unknownChoice(['主动公开', '依申请公开']));
  return read;
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
  if (read === null) cells.warn('levels', troubles.unknownLevel(['县级', '乡级', '村级']));
  return read === null ? undefined : inOrder(read);
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
