import type { PublicType } from '../../../../../domain/public-model';
import { scoring } from '../../../../../domain/search';
import { afterCursor } from '../../plan/page';
import { type Order, orderText } from '../../sql/order';
import { Scope } from '../../sql/scope';
import { Statement } from '../../sql/statement';
import { searchTableOf } from '../../sql/tables';
import { withUsedValues } from '../../sql/used-values';
import type { Row, Variables } from '../../terms/row';
import type { Key, Known, SearchParts } from './asked';
import { narrowed } from './narrowed';
import { isByRelevance, weightsText } from './order';
import { type Shape, searchScore } from './score';

/** How the best are looked for: among all that is found, in a set of it, or among the shortest titles of a set. */
export type Way = 'all' | 'set' | 'shortest' | 'newest';

export interface KeysAsked extends SearchParts {
  /** Whether rows are scored: they need not be when the newest come first and nobody asks. */
  readonly scored: boolean;
}

export interface KeysStatement {
  readonly text: string;
  readonly values: (variables: Variables) => readonly unknown[];
}

/** So many of the shortest titles of each type are looked at. */
const SHORTEST = 250;
/** Sorts behind every time. */
const LATEST = '~';

/** What is found, as SQL that others go on from. */
export interface Finding {
  /** `WITH …`, of which the last is `found`: type, document, score, place, whether it has all words of the question. */
  readonly before: string;
  /** The page of it, in no order. */
  readonly page: string;
  /** The best place that a document which was not looked at could have. */
  readonly beyond: string;
}

/** What is said of everything that was found, where that was looked into whole. */
export const ofAllFound = {
  total: '(SELECT count(*)::text FROM found)',
  whole: '(SELECT bool_or(whole)::text FROM found)',
  /** No document has all that was asked for. */
  unanswered: '(SELECT (NOT coalesce(bool_or(whole), false))::text FROM found)',
  /** `type n` pairs, most first. */
  types: `(SELECT string_agg(c.type || ' ' || c.n, ',' ORDER BY c.n DESC, c.type) FROM (SELECT type, count(*) AS n FROM found GROUP BY type) c)`,
} as const;

export const finding = (
  { context, filters, types, of, order, limit, scored }: KeysAsked,
  scope: Scope,
  shape: Shape,
  way: Way,
): Finding => {
  const { head, where } = narrowed(context, scope, filters);
  const score = scored ? searchScore(scope, of, shape) : () => '0';
  const after = (alias: string, placed: Order): string | null =>
    afterCursor(placed, context.argument('after'), alias, (bind) => scope.parameter(bind));
  const query = (of: (variables: Variables) => string | null): string => `${scope.parameter(of)}::tsquery`;
  const enough = query((variables) => of(variables).asked.enough);
  const all = query((variables) => of(variables).asked.question.all);
  const inSets = new Map<number, string>();
  const inSet = ({ searched: { ahead } }: PublicType): string => {
    const known = inSets.get(ahead) ?? query((variables) => of(variables).set.query?.(ahead) ?? null);
    inSets.set(ahead, known);
    return known;
  };
  const names = `${scope.parameter((variables) => of(variables).asked.question.names)}::text[]`;
  const phrase = `${scope.parameter((variables) => of(variables).asked.question.phrase)}::text`;
  const most = `${scope.parameter((variables) => of(variables).set.inside)}::int`;
  const told = `${scope.parameter((variables) => `w${weightsText(of(variables).asked.weights)} `)}::text`;
  const rows = `${scope.parameter((variables) => limit(variables) + 1)}::int`;
  const rank = (points: string): string => `lpad((${points})::text, 7, '0') || ' ' || `;
  const placeAt = (points: string, time: string): string =>
    `(${told} || ${isByRelevance(order) ? rank(points) : ''}${time}) COLLATE "C"`;

  const row = (type: PublicType): string =>
    `'${type.name}'::text AS type, s.document_id, s.published_at, ${score('s', type.searched.ahead)} AS score, s.words @@ ${all} AS whole`;
  // A function, so that no index is asked for what is looked at anyway.
  const isFound = `ts_match_vq(s.words[1], ${enough})`;
  const from = (type: PublicType): string => `FROM ${searchTableOf(type)} s WHERE ${where(type, 's')}`;
  /** Where no document of a type has any of the words, its indexes are not asked. */
  const having = `${scope.parameter((variables) => [...of(variables).asked.having])}::text[]`;
  const inHaving = (type: PublicType): string => `'${type.name}' = ANY (${having})`;
  /**
   * Scored together: PostgreSQL gets an expression ready before each use, and that of a score is long. In an array, the words of a
   * long text are taken once from where they lie, and not for each part of the score.
   */
  const scoredOf = (condition: (type: PublicType) => string): string =>
    `SELECT s.type, s.document_id, s.published_at, ${score('s', 's.ahead', 's.words[1]')} AS score, s.words[1] @@ ${all} AS whole FROM (${types
      .map(
        (type) =>
          `SELECT '${type.name}'::text AS type, ${type.searched.ahead} AS ahead, s.document_id, s.published_at, s.title, s.names, ARRAY[s.words] AS words ${from(type)} AND ${inHaving(type)} AND ${condition(type)}`,
      )
      .join(' UNION ALL ')} OFFSET 0) s`;
  const shortestOf = (type: PublicType): string =>
    `shortest_${type.name.replaceAll('-', '_')} AS MATERIALIZED (SELECT ${row(type)}, length(s.title) AS length ${from(type)} AND s.words @@ ${inSet(type)} AND NOT s.names && ${names} ORDER BY length(s.title), s.published_at DESC, s.document_id DESC LIMIT ${SHORTEST})`;
  const newestOf = (type: PublicType): string => {
    const placed = { ...order, column: () => placeAt(score('s', type.searched.ahead), 's.published_at') };
    const rest = after('s', placed);
    return `(SELECT ${row(type)} ${from(type)} AND s.words @@ ${enough}${rest ? ` AND ${rest}` : ''} ORDER BY s.published_at DESC, s.document_id DESC LIMIT ${rows})`;
  };
  const looks: Readonly<Record<Way, () => string>> = {
    all: () => scoredOf(() => `s.words @@ ${enough}`),
    set: () => `${scoredOf((type) => `(s.words @@ ${inSet(type)} OR s.names && ${names})`)} WHERE ${isFound}`,
    newest: () => types.map(newestOf).join(' UNION ALL '),
    shortest: () =>
      `${types.map((type) => `SELECT type, document_id, published_at, score, whole FROM shortest_${type.name.replaceAll('-', '_')}`).join(' UNION ALL ')} UNION ALL ${scoredOf(() => `s.names && ${names}`)} WHERE ${isFound}`,
  };
  const made = [
    ...(way === 'shortest' ? types.map(shortestOf) : []),
    `found AS MATERIALIZED (SELECT r.type, r.document_id, r.score, r.whole, ${placeAt('r.score', 'r.published_at')} AS place FROM (${looks[way]()}) r)`,
  ];
  /** What a document of a type that comes after the shortest could have at most. */
  const beyond = (type: PublicType): string => {
    const points = (length: string): string =>
      `${most} + ${type.searched.ahead * scoring.ahead} + CASE WHEN ${length} <= length(${phrase}) THEN ${scoring.phrase + scoring.phraseShare} ELSE ${scoring.phrase} + ${scoring.phraseShare} * length(${phrase}) / ${length} END`;
    return `(SELECT CASE WHEN count(*) OVER () < ${SHORTEST} THEN NULL ELSE ${placeAt(points('length'), `CASE WHEN ${scoring.phraseShare} * length(${phrase}) / length = ${scoring.phraseShare} * length(${phrase}) / (length + 1) THEN '${LATEST}' ELSE published_at END`)} END FROM shortest_${type.name.replaceAll('-', '_')} ORDER BY length DESC, published_at LIMIT 1)`;
  };
  const rest = after('f', order);
  return {
    before: `${head}${made.join(', ')}`,
    page: `SELECT f.type, f.document_id, f.score, f.place, f.whole FROM found f${rest ? ` WHERE ${rest}` : ''} ${orderText(order, 'f')} LIMIT ${rows}`,
    beyond: way === 'shortest' ? `greatest(${types.map(beyond).join(', ')})` : 'NULL',
  };
};

/** What the rows of a statement of keys say. */
export interface KeysRead {
  readonly keys: readonly Key[];
  readonly known: Known;
  /** The best place that a document which was not looked at could have. */
  readonly beyond: string | null;
}

const boolean = (cell: string | null | undefined): boolean | null => (cell ? cell.startsWith('t') : null);

/** In the order of the columns of keysStatement. */
export const keysRead = (rows: readonly Row[]): KeysRead => {
  const keys = rows.flatMap(([type, documentId, score, place]) =>
    type && documentId && place ? [{ type, documentId, score: Number(score), place }] : [],
  );
  const [, , , , , total = null, whole, types = null, beyond = null] = rows[0] ?? [];
  const hasAll = rows.some(([, , , , ofRow]) => boolean(ofRow) === true);
  const isWhole = total === null ? null : total === '0' || boolean(whole) === true;
  return { keys, known: { total, whole: hasAll || isWhole, types }, beyond };
};

/**
 * The statement that names the documents of a page: rows of type, document, score, place, whether it has all words of
 * the question; and where they are known, the total, whether any has all words, how many there are of each type
 * (`type n` pairs), and the best place that a document which was not looked at could have.
 */
export const keysStatement = (asked: KeysAsked, shape: Shape, way: Way): KeysStatement => {
  const statement = new Statement();
  const scope = new Scope(statement, asked.locale, asked.limit);
  const { before, page, beyond } = finding(asked, scope, shape, way);
  const { total, whole, types } =
    way === 'all' ? ofAllFound : { total: 'NULL', whole: 'NULL', types: 'NULL' };
  const { text, values } = withUsedValues({
    text: `${before} SELECT p.type, p.document_id, p.score::text, p.place, p.whole::text, k.total, k.whole, k.types, k.beyond FROM (SELECT ${total} AS total, ${whole} AS whole, ${types} AS types, ${beyond} AS beyond) k LEFT JOIN (${page}) p ON true ${orderText(asked.order, 'p')}`,
    values: statement.values,
  });
  return { text, values: (variables) => values.map((bind) => bind(variables)) };
};
