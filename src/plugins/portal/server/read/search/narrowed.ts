import { defaultLocale } from '../../../../../domain/change';
import { reachOf } from '../../../../../domain/narrowing';
import { type PublicType, publicType } from '../../../../../domain/public-model';
import type { RootFieldContext } from '../../plan/field-context';
import type { Scope } from '../../sql/scope';
import { columnOf, inLocale, searchTableOf, tableOf } from '../../sql/tables';
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

/**
 * Documents of a domain: by their own word, otherwise by that of the document that they are about, as the change stream has it
 * (src/domain/narrowing).
 */
const inDomain = (type: PublicType, alias: string): string => {
  const own = `(SELECT domain_id FROM wanted) = ANY (${alias}.domain_ids)`;
  const { about } = reachOf(type);
  if (!about) return own;
  return `(${own} OR (${alias}.domain_ids = '{}' AND EXISTS (SELECT 1 FROM ${tableOf(type)} told
    JOIN ${searchTableOf(publicType(about.to))} subject ON subject.document_id = told.${columnOf(type, about.field)} AND subject.locale = '${defaultLocale}'
    WHERE told.document_id = ${alias}.document_id AND told.locale = ${alias}.locale AND (SELECT domain_id FROM wanted) = ANY (subject.domain_ids))))`;
};

/** Arguments that narrow by what types declare, and how: on rows of their search tables. */
export type SearchFilters = Readonly<Record<string, { readonly condition: Condition }>>;

export const narrowed = (context: RootFieldContext, scope: Scope, filters: SearchFilters): Narrowed => {
  const columns: string[] = [];
  const conditions: Array<(alias: string, type: PublicType) => string> = [];
  const given = <T>(name: string, use: (argument: ReturnType<RootFieldContext['argument']>) => T): void => {
    const argument = context.argument(name);
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
    conditions.push((alias, type) => inDomain(type, alias));
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
