import { defaultLocale } from '../../../../domain/change';
import {
  type PublicType,
  type PublicTypeName,
  publicType,
  searchTable,
  storeColumns,
  storeSchema,
  storeTable,
} from '../../../../domain/public-model';
import { asOfTable } from './as-of';
import type { Scope } from './scope';

export const tableOf = (type: Pick<PublicType, 'name'>): string => `${storeSchema}.${storeTable(type)}`;
export const searchTableOf = (type: Pick<PublicType, 'name'>): string =>
  `${storeSchema}.${searchTable(type)}`;
export const ledgerTable = `${storeSchema}.ledger`;
export const ledgerHeadTable = `${storeSchema}.ledger_head`;

/** The documents of a type as the scope looks at them: now, or at its moment. */
export const sourceOf = (type: PublicType, { asOf }: Scope): string =>
  asOf === null ? tableOf(type) : asOfTable(type, asOf);

/** The column that keeps a field, quoted: field names may be words of SQL. */
export const columnOf = (type: PublicType, field: string): string => {
  const column = storeColumns(type).find((candidate) => candidate.field === field);
  if (!column) throw new Error(`${type.name} has no public field ${field}`);
  return `"${column.name}"`;
};

/** Whether the asked locale can differ from the default one for documents of a type. */
const translated = (type: PublicType, { locale }: Scope): boolean =>
  type.localized && locale !== defaultLocale;

/** One row per document: the asked locale's where there is one, otherwise the default one's. */
export const inLocale = (type: PublicType, alias: string, scope: Scope): string =>
  translated(type, scope)
    ? `(${alias}.locale = '${scope.locale}' OR (${alias}.locale = '${defaultLocale}' AND NOT EXISTS (SELECT 1 FROM ${sourceOf(type, scope)} o WHERE o.document_id = ${alias}.document_id AND o.locale = '${scope.locale}')))`
    : `${alias}.locale = '${defaultLocale}'`;

/** Joins the document that `expression` names, in the asked locale; without one the joined row is null. */
export const joinDocument = (scope: Scope, name: PublicTypeName, expression: string): string => {
  const type = publicType(name);
  return scope.join(`${name}:${expression}`, (alias) =>
    translated(type, scope) || scope.asOf !== null
      ? `LEFT JOIN LATERAL (SELECT * FROM ${sourceOf(type, scope)} o WHERE o.document_id = ${expression} AND o.locale IN ('${scope.locale}', '${defaultLocale}') ORDER BY o.locale = '${defaultLocale}' LIMIT 1) ${alias} ON true`
      : `LEFT JOIN ${tableOf(type)} ${alias} ON ${alias}.document_id = ${expression} AND ${alias}.locale = '${defaultLocale}'`,
  );
};
