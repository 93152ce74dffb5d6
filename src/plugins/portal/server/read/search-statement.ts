import type { PublicType } from '../../../../domain/public-model';
import type { Question } from '../../../../domain/search';
import type { RootSite, Variables } from '../plan/site';
import { CallerFault } from '../run/faults';
import { type Order, orderBy, placeOf } from '../sql/order';
import type { Scope } from '../sql/scope';
import { inLocale, searchTableOf } from '../sql/tables';
import { documentCalled, unitCalled, unitsFrom } from './narrow';
import { searchScore } from './search-score';

/**
 * The place of a row: which attempt found it (1: all words, 2: most of them), its score, and when it was published.
 * A cursor keeps the attempt, too: a reader goes on in the list that was begun, whatever is published meanwhile.
 */
export const searchOrders: readonly Order[] = [
  ['RELEVANCE', 'Best answer first, then newest'],
  ['NEWEST', 'Newest first'],
].map(([name = '', about = '']) => orderBy(name, about, (alias) => `${alias}.place`, true));

const [byRelevance] = searchOrders;
export const searchOrderCalled = (name: unknown): Order =>
  searchOrders.find((order) => order.name === name) ?? (byRelevance as Order);

/** The attempt that a cursor goes on with. */
const attemptOf = (order: Order, cursor: unknown): number => {
  const [, attempt] = /^([12]) /.exec(placeOf(order, cursor).value) ?? [];
  if (attempt === undefined)
    throw new CallerFault(
      '游标无法识别，请使用本列表返回的游标',
      'Unreadable cursor: take one that this list gave',
    );
  return Number(attempt);
};

interface Narrowed {
  /** A table of one row with what the arguments name, or null. */
  readonly wanted: string | null;
  readonly conditions: (alias: string) => readonly string[];
}

const narrowed = (site: RootSite, scope: Scope): Narrowed => {
  const columns: string[] = [];
  const conditions: Array<(alias: string) => string> = [];
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
  return {
    wanted: columns.length === 0 ? null : `SELECT ${columns.join(', ')}`,
    conditions: (alias) => conditions.map((condition) => condition(alias)),
  };
};

export interface SearchStatement {
  readonly site: RootSite;
  readonly scope: Scope;
  readonly types: readonly PublicType[];
  readonly question: (variables: Variables) => Question;
  readonly order: Order;
  /** Whether rows are scored: they need not be when the newest come first and nobody asks. */
  readonly scored: boolean;
}

/**
 * The table expressions of a search, `WITH …`: `strict` has the documents with all words; `relaxed` those with most of
 * them, when nothing has all; `found` is the one or the other, with columns type, document_id, score and place.
 */
export const searchTables = ({ site, scope, types, question, order, scored }: SearchStatement): string => {
  const after = site.argument('after');
  const fixed = after.present
    ? `${scope.parameter((variables) => attemptOf(order, after.bind(variables)))}::int`
    : null;
  const { wanted, conditions } = narrowed(site, scope);
  const score = scored ? searchScore(scope, question) : null;
  const attempt = (level: 1 | 2): string => {
    const words = `${scope.parameter((variables) => question(variables).levels[level - 1] ?? null)}::tsquery`;
    const gate = [
      ...(fixed === null ? [] : [`${fixed} = ${level}`]),
      ...(level === 2 && fixed === null ? ['NOT EXISTS (SELECT FROM strict)'] : []),
    ];
    const ofType = (type: PublicType): string => {
      const points = score === null ? '0' : score('s', type.searched.ahead, level === 1);
      const where = [`s.words @@ ${words}`, inLocale(type, 's', scope), ...conditions('s'), ...gate];
      return `SELECT '${type.name}'::text AS type, s.document_id, s.published_at, ${points} AS score FROM ${searchTableOf(type)} s WHERE ${where.join(' AND ')}`;
    };
    const rank = order.name === 'RELEVANCE' ? `lpad(r.score::text, 7, '0') || ' ' || ` : '';
    return `SELECT r.type, r.document_id, r.score, ('${level} ' || ${rank}r.published_at) COLLATE "C" AS place FROM (${types.map(ofType).join(' UNION ALL ')}) r`;
  };
  const tables = [
    ...(wanted === null ? [] : [`wanted AS MATERIALIZED (${wanted})`]),
    `strict AS MATERIALIZED (${attempt(1)})`,
    `relaxed AS MATERIALIZED (${attempt(2)})`,
    'found AS (SELECT * FROM strict UNION ALL SELECT * FROM relaxed)',
  ];
  return `WITH ${tables.join(', ')} `;
};
