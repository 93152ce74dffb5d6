import { defaultLocale } from '../../../../../domain/change';
import type { PublicType } from '../../../../../domain/public-model';
import type { Extra } from '../../plan/connection';
import type { RootFieldContext } from '../../plan/field-context';
import type { Scope } from '../../sql/scope';
import { searchTableOf } from '../../sql/tables';
import { lazily } from '../narrowing';
import type { SearchBy } from './asked';
import { ofAllFound } from './keys';
import { narrowed, type SearchFilters } from './narrowed';

/** A list is counted up to here: nobody reads so far. */
const MOST_COUNTED = 10_000;

/** What is asked of the whole list: SQL that stands on its own, and looks only where the answer is not known yet. */
export interface WholeList {
  /** `WITH …`, for all of them; the last is `counted`. */
  readonly before: () => string;
  readonly total: string;
  readonly totalIsExact: () => Extra;
  readonly relaxed: () => Extra;
  readonly typeFacets: () => string;
}

const counts = {
  total: `SELECT least(n, ${MOST_COUNTED})::text FROM counted`,
  totalIsExact: (): Extra => ({
    expressions: [`(SELECT CASE WHEN n > ${MOST_COUNTED} THEN 'false' ELSE 'true' END FROM counted)`],
    print: ([cell]) => cell || 'true',
  }),
} as const;

/** The same, where all that is found stands in the statement already. */
export const wholeFound = (before: string): WholeList => ({
  ...counts,
  before: () => `${before}, counted AS (SELECT count(*) AS n FROM found) `,
  relaxed: () => ({
    expressions: [`(SELECT (NOT coalesce(bool_or(whole), true))::text FROM found)`],
    print: ([cell]) => cell || 'false',
  }),
  typeFacets: () => ofAllFound.types,
});

interface WholeListOf {
  readonly context: RootFieldContext;
  readonly filters: SearchFilters;
  readonly scope: Scope;
  readonly types: readonly PublicType[];
  readonly of: SearchBy;
}

/** `before`: what the statement begins with already, a set that was `found`. */
export const wholeList = (
  { context, filters, scope, types, of }: WholeListOf,
  before?: string,
): WholeList => {
  const { head, where, narrow } = narrowed(context, scope, filters);
  const enough = lazily(() => `${scope.parameter((variables) => of(variables).asked.enough)}::tsquery`);
  const all = lazily(() => `${scope.parameter((variables) => of(variables).asked.question.all)}::tsquery`);
  const known = lazily(() => `${scope.parameter((variables) => of(variables).known.total)}::int`);
  const whole = lazily(() =>
    before === undefined
      ? `${scope.parameter((variables) => of(variables).known.whole)}::boolean`
      : '(SELECT true FROM found WHERE whole LIMIT 1)',
  );
  const byType = lazily(() => `${scope.parameter((variables) => of(variables).known.types)}::text`);
  // Only the counts of the portal's own language are those of what is shown, and only where nothing is left out.
  const sure = !narrow && scope.locale === defaultLocale;
  const many = lazily(
    () =>
      `${scope.parameter((variables) =>
        sure
          ? of(variables)
              .asked.atLeast()
              .filter(([, n]) => n > MOST_COUNTED)
              .map(([type]) => type)
          : [],
      )}::text[]`,
  );
  const rows = (type: PublicType): string =>
    `SELECT 1 FROM ${searchTableOf(type)} s WHERE s.words @@ ${enough()} AND ${where(type, 's')}`;
  const most = MOST_COUNTED + 1;
  const counted = (): string =>
    `counted AS (SELECT coalesce(${known()}, CASE WHEN cardinality(${many()}) > 0 THEN ${most} ELSE (SELECT count(*) FROM (${types.map(rows).join(' UNION ALL ')} LIMIT ${most}) c) END) AS n)`;
  const ofType = (type: PublicType): string =>
    `SELECT '${type.name}'::text AS type, CASE WHEN '${type.name}' = ANY (${many()}) THEN ${MOST_COUNTED} ELSE (SELECT count(*) FROM (${rows(type)} LIMIT ${MOST_COUNTED}) c) END AS n`;
  return {
    ...counts,
    before: () => `${before === undefined ? head : `${before}, `}${counted()} `,
    relaxed: () => ({
      expressions: [
        `(CASE WHEN ${whole()} IS NOT NULL THEN (NOT ${whole()})::text WHEN EXISTS (${types.map((type) => `${rows(type)} AND s.words @@ ${all()}`).join(' UNION ALL ')}) THEN 'false' WHEN EXISTS (${types.map(rows).join(' UNION ALL ')}) THEN 'true' ELSE 'false' END)`,
      ],
      print: ([cell]) => cell || 'false',
    }),
    typeFacets: () =>
      `coalesce(${byType()}, (SELECT string_agg(c.type || ' ' || c.n, ',' ORDER BY c.n DESC, c.type) FROM (${types.map(ofType).join(' UNION ALL ')}) c WHERE c.n > 0))`,
  };
};
