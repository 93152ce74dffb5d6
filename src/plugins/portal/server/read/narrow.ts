import { type PublicType, type PublicTypeName, publicType } from '../../../../domain/public-model';
import { defaultLocale } from '../../../../domain/publication';
import type { Given } from '../plan/given';
import type { Scope } from '../sql/scope';
import { columnOf, tableOf } from '../sql/tables';

/** A condition on the rows of a list, from what a filter gives. */
export type Condition = (type: PublicType, given: Given, scope: Scope) => (alias: string) => string;

/** The document of a type that has the code; codes are the same in every locale. */
const documentCalled = (name: PublicTypeName, code: Given, scope: Scope): string => {
  const type = publicType(name);
  const alias = scope.statement.alias();
  return `(SELECT ${alias}.document_id FROM ${tableOf(type)} ${alias} WHERE ${alias}.${columnOf(type, type.key ?? 'code')} = ${scope.parameter(code.bind)} AND ${alias}.locale = '${defaultLocale}')`;
};

export const unitCalled = (code: Given, scope: Scope): string => documentCalled('unit', code, scope);

/** The link points at the unit or domain that has the code. */
export const linkedByCode =
  (field: string, to: 'unit' | 'domain'): Condition =>
  (type, given, scope) => {
    const id = documentCalled(to, given, scope);
    return (alias) => `${alias}.${columnOf(type, field)} = ${id}`;
  };

/** One of several links points at the unit or domain that has the code. */
export const amongLinksByCode =
  (field: string, to: 'unit' | 'domain'): Condition =>
  (type, given, scope) => {
    const id = documentCalled(to, given, scope);
    return (alias) => `${id} = ANY (${alias}.${columnOf(type, field)})`;
  };

const compared =
  (operator: '=' | '>=' | '<') =>
  (field: string): Condition =>
  (type, given, scope) => {
    const value = scope.parameter(given.bind);
    return (alias) => `${alias}.${columnOf(type, field)} ${operator} ${value}`;
  };

/** A code, or the id of a link, is the given one. */
export const equal = compared('=');
/** A date is the given one or later. */
export const from = compared('>=');
/** A date is earlier than the given one. */
export const before = compared('<');

/** The given code is among the field's. */
export const among =
  (field: string): Condition =>
  (type, given, scope) => {
    const value = scope.parameter(given.bind);
    return (alias) => `${value} = ANY (${alias}.${columnOf(type, field)})`;
  };

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

export const containing = (text: Given, scope: Scope): ((alias: string) => string) => {
  // The store keeps these texts in lower case.
  const pattern = scope.parameter(
    (variables) => `%${escaped(String(text.bind(variables)).trim().toLowerCase())}%`,
  );
  return (alias) => `${alias}.search_text LIKE ${pattern}`;
};

/** The text is in the document's title or texts. */
export const contains: Condition = (_, given, scope) => containing(given, scope);

/** The time of the first publish, from a time on or before one. */
export const published =
  (operator: '>=' | '<'): Condition =>
  (_, given, scope) => {
    const value = scope.parameter((variables) => given.bind(variables));
    return (alias) => `${alias}.published_at ${operator} ${value}`;
  };
