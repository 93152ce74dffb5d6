import type { PublicType } from '../../../../../domain/public-model';
import { foundQuery } from '../../../../../domain/search';
import type { RootSite } from '../../plan/site';
import { CallerFault } from '../../run/faults';
import { type Order, orderBy, placeOf } from '../../sql/order';
import type { Scope } from '../../sql/scope';
import { inLocale, searchTableOf } from '../../sql/tables';
import { documentCalled, unitCalled, unitsFrom } from '../narrow';
import type { Condition } from '../narrowing';
import { type Shape, searchScore, type WeighedBy } from './score';

/**
 * The place of a row: what each word of the question tells, its score, and when it was published. A cursor keeps what
 * the words told when the list was begun: a reader goes on in that list, whatever is published meanwhile.
 */
export const searchOrders: readonly Order[] = [
  ['RELEVANCE', 'Best answer first, then newest'],
  ['NEWEST', 'Newest first'],
].map(([name = '', about = '']) => orderBy(name, about, (alias) => `${alias}.place`, true));

const [byRelevance] = searchOrders;
export const searchOrderCalled = (name: unknown): Order =>
  searchOrders.find((order) => order.name === name) ?? (byRelevance as Order);

const DIGITS = 2;
const weightsText = (weights: readonly number[]): string =>
  weights.map((weight) => weight.toString(36).padStart(DIGITS, '0')).join('');

const unreadable = (): CallerFault =>
  new CallerFault('游标无法识别，请使用本列表返回的游标', 'Unreadable cursor: take one that this list gave');

/** What the words of a question told when a list was begun. */
export const weightsOf = (order: Order, cursor: unknown, words: number): readonly number[] => {
  const [, text] = /^w([0-9a-z]*) /.exec(placeOf(order, cursor).value) ?? [];
  if (text === undefined || text.length !== words * DIGITS) throw unreadable();
  return Array.from({ length: words }, (_, word) =>
    Number.parseInt(text.slice(word * DIGITS, (word + 1) * DIGITS), 36),
  );
};

interface Narrowed {
  /** A table of one row with what the arguments name, or null. */
  readonly wanted: string | null;
  readonly conditions: (alias: string, type: PublicType) => readonly string[];
}

/** Arguments that narrow by what types declare, and how: on rows of their search tables. */
export type SearchFilters = Readonly<Record<string, { readonly condition: Condition }>>;

const narrowed = (site: RootSite, scope: Scope, filters: SearchFilters): Narrowed => {
  const columns: string[] = [];
  const conditions: Array<(alias: string, type: PublicType) => string> = [];
  const given = <T>(name: string, use: (argument: ReturnType<RootSite['argument']>) => T): void => {
    const argument = site.argument(name);
    if (argument.present) use(argument);
  };
  given('unit', (code) => {
    columns.push(`${unitCalled(code, scope)} AS unit_id`);
    conditions.push((alias) => `${alias}.unit_id = (SELECT unit_id FROM wanted)`);
  });
  given('unitTree', (code) => {
    columns.push(`ARRAY(${unitsFrom(code, scope)}) AS unit_ids`);
    conditions.push((alias) => `${alias}.unit_id = ANY ((SELECT unit_ids FROM wanted)::text[])`);
  });
  given('domain', (code) => {
    columns.push(`${documentCalled('domain', code, scope)} AS domain_id`);
    conditions.push((alias) => `(SELECT domain_id FROM wanted) = ANY (${alias}.domain_ids)`);
  });
  given('publishedFrom', ({ bind }) => {
    const time = scope.parameter(bind);
    conditions.push((alias) => `${alias}.published_at >= ${time}`);
  });
  given('publishedBefore', ({ bind }) => {
    const time = scope.parameter(bind);
    conditions.push((alias) => `${alias}.published_at < ${time}`);
  });
  for (const [name, { condition }] of Object.entries(filters))
    given(name, (code) => conditions.push((alias, type) => condition(type, code, scope)(alias)));
  return {
    wanted: columns.length === 0 ? null : `SELECT ${columns.join(', ')}`,
    conditions: (alias, type) => conditions.map((condition) => condition(alias, type)),
  };
};

export interface SearchStatement {
  readonly site: RootSite;
  readonly scope: Scope;
  readonly filters: SearchFilters;
  readonly types: readonly PublicType[];
  readonly weighed: WeighedBy;
  readonly shape: Shape;
  readonly order: Order;
  /** Whether rows are scored: they need not be when the newest come first and nobody asks. */
  readonly scored: boolean;
}

/**
 * The table expression of a search, `WITH …`: `found` has the documents with enough of the question's words, with
 * columns type, document_id, score, place, and whether it has all of them.
 */
export const searchTables = ({
  site,
  scope,
  filters,
  types,
  weighed,
  shape,
  order,
  scored,
}: SearchStatement): string => {
  const { wanted, conditions } = narrowed(site, scope, filters);
  const score = scored ? searchScore(scope, weighed, shape) : null;
  const enough = `${scope.parameter((variables) => {
    const { question, weights } = weighed(variables);
    return foundQuery(question, weights);
  })}::tsquery`;
  const all = `${scope.parameter((variables) => weighed(variables).question.all)}::tsquery`;
  const told = `${scope.parameter((variables) => `w${weightsText(weighed(variables).weights)} `)}::text`;
  const ofType = (type: PublicType): string => {
    const points = score === null ? '0' : score('s', type.searched.ahead);
    const where = [`s.words @@ ${enough}`, inLocale(type, 's', scope), ...conditions('s', type)];
    return `SELECT '${type.name}'::text AS type, s.document_id, s.published_at, ${points} AS score, s.words @@ ${all} AS whole FROM ${searchTableOf(type)} s WHERE ${where.join(' AND ')}`;
  };
  const rank = order.name === 'RELEVANCE' ? `lpad(r.score::text, 7, '0') || ' ' || ` : '';
  const tables = [
    ...(wanted === null ? [] : [`wanted AS MATERIALIZED (${wanted})`]),
    `found AS MATERIALIZED (SELECT r.type, r.document_id, r.score, r.whole, (${told} || ${rank}r.published_at) COLLATE "C" AS place FROM (${types.map(ofType).join(' UNION ALL ')}) r)`,
  ];
  return `WITH ${tables.join(', ')} `;
};
