import { defaultLocale, type Locale } from '../../../../domain/change';
import { newsTypes } from '../../../../domain/feeds';
import { reachOf, type Scope } from '../../../../domain/narrowing';
import { type PublicType, storeSchema, storeTable } from '../../../../domain/public-model';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Parameter = (value: unknown) => string;

const tableOf = (type: Pick<PublicType, 'name'>): string => `${storeSchema}.${storeTable(type)}`;
const columnOf = (field: string): string => field.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`);

/** The condition on the row `d` that a document belongs to one of some domains, by its own word or its subject's. */
const inDomains = (type: PublicType, domains: string): string | null => {
  const { domain, about } = reachOf(type);
  const own = domain === 'domains' ? `d.domains && ${domains}` : domain && `d.domain = ANY (${domains})`;
  if (!about) return own;
  const silent = domain === 'domains' ? `d.domains = '{}' AND ` : domain ? 'd.domain IS NULL AND ' : '';
  const subject = about.to === 'policy' ? `s.domains && ${domains}` : `s.domain = ANY (${domains})`;
  const theirs = `${silent}EXISTS (SELECT FROM ${tableOf({ name: about.to })} s
    WHERE s.document_id = d.${columnOf(about.field)} AND s.locale = '${defaultLocale}' AND ${subject})`;
  return own === null ? theirs : `(${own} OR ${theirs})`;
};

const ofKind = (type: PublicType, kind: string): string | null => {
  const { fiveOpen, about } = reachOf(type);
  if (fiveOpen) return `d.five_open = ${kind}`;
  if (!about) return null;
  return `EXISTS (SELECT FROM ${tableOf({ name: about.to })} s
    WHERE s.document_id = d.${columnOf(about.field)} AND s.locale = '${defaultLocale}' AND s.five_open = ${kind})`;
};

const conditionsOf = (type: PublicType, scope: Scope, parameter: Parameter): string[] | null => {
  const conditions = [
    scope.units && (type.unit ? `d.${columnOf(type.unit)} = ANY (${parameter([...scope.units])})` : null),
    scope.domains && inDomains(type, parameter([...scope.domains])),
    scope.fiveOpen && ofKind(type, parameter(scope.fiveOpen)),
    scope.columns && (reachOf(type).column ? `d."column" = ANY (${parameter([...scope.columns])})` : null),
  ];
  const asked = [scope.units, scope.domains, scope.fiveOpen, scope.columns];
  // A type that has no such thing at all has no document in the scope.
  if (conditions.some((condition, place) => asked[place] !== null && condition === null)) return null;
  return conditions.filter((condition): condition is string => condition !== null);
};

/** The news types of a scope. */
export const typesIn = ({ types }: Pick<Scope, 'types'>): readonly PublicType[] =>
  newsTypes.filter(({ name }) => types === null || types.includes(name));

/** Names of the types that a feed is made of: its own, those that they are about, and the registers that narrow it. */
export const typesBehind = (types: readonly string[] | null): readonly string[] => {
  const own = typesIn({ types });
  const subjects = own.flatMap((type) => reachOf(type).about?.to ?? []);
  return [...new Set([...own.map(({ name }) => name), ...subjects, 'unit', 'domain', 'column'])];
};

/**
 * The documents of a scope that changed last, each with its text; null where no type can have any. From each type's table
 * the newest come by its index, and only those that go out are looked up in the ledger.
 */
export const newestStatement = (
  scope: Scope,
  locale: Locale,
  before: number | null,
  rows: number,
): Statement | null => {
  const values: unknown[] = [];
  const parameter: Parameter = (value) => `$${values.push(value)}`;
  const [inLocale, most] = [parameter(locale), parameter(rows)];
  const older = before === null ? '' : `AND d.seq < ${parameter(before)}`;
  const parts = typesIn(scope).flatMap((type) => {
    const kept = values.length;
    const conditions = conditionsOf(type, scope, parameter);
    if (conditions === null) {
      values.length = kept;
      return [];
    }
    return [
      `(SELECT '${type.name}' AS type, d.document_id, d.seq, d.title_text, d.search_text, d.published_at, d.updated_at
        FROM ${tableOf(type)} d WHERE d.locale = ${inLocale} ${older}
        ${conditions.map((condition) => `AND ${condition}`).join(' ')} ORDER BY d.seq DESC LIMIT ${most})`,
    ];
  });
  if (parts.length === 0) return null;
  const text = `
    WITH newest AS (
      SELECT * FROM (${parts.join('\n UNION ALL ')}) n ORDER BY seq DESC LIMIT ${most}
    )
    SELECT n.type, n.document_id, n.seq, n.title_text, n.search_text, n.published_at, n.updated_at,
           l.unit_name, l.snapshot
    FROM newest n JOIN gongkai.ledger l ON l.seq = n.seq ORDER BY n.seq DESC`;
  return { text, values };
};
