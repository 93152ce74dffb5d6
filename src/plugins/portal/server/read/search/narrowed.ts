import type { PublicType } from '../../../../../domain/public-model';
import type { RootSite } from '../../plan/site';
import type { Scope } from '../../sql/scope';
import { inLocale } from '../../sql/tables';
import { documentCalled, unitCalled, unitsFrom } from '../narrow';
import type { Condition } from '../narrowing';

/** What the arguments of a search leave of a search table's rows, beside the question itself. */
export interface Narrowed {
  /** What the statement begins with: `WITH wanted AS …`, or `WITH`. */
  readonly head: string;
  readonly where: (type: PublicType, alias: string) => string;
  /** Whether any argument leaves something out. */
  readonly narrow: boolean;
}

/** Arguments that narrow by what types declare, and how: on rows of their search tables. */
export type SearchFilters = Readonly<Record<string, { readonly condition: Condition }>>;

export const narrowed = (site: RootSite, scope: Scope, filters: SearchFilters): Narrowed => {
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
    head: columns.length === 0 ? 'WITH ' : `WITH wanted AS MATERIALIZED (SELECT ${columns.join(', ')}), `,
    where: (type, alias) =>
      [inLocale(type, alias, scope), ...conditions.map((condition) => condition(alias, type))].join(' AND '),
    narrow: conditions.length > 0,
  };
};
