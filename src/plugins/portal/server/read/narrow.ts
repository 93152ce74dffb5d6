import { defaultLocale } from '../../../../domain/change';
import { type PublicTypeName, publicType } from '../../../../domain/public-model';
import type { Argument } from '../plan/argument';
import type { Scope } from '../sql/scope';
import { columnOf, searchTableOf, sourceOf } from '../sql/tables';
import { byValue, byValues, type Condition, lazily } from './narrowing';
import { questionAsked } from './search/question-asked';

/** The document of a type that has the code; codes are the same in every locale. */
export const documentCalled = (name: PublicTypeName, code: Argument, scope: Scope): string => {
  const type = publicType(name);
  const alias = scope.statement.alias();
  return `(SELECT ${alias}.document_id FROM ${sourceOf(type, scope)} ${alias} WHERE ${alias}.${columnOf(type, type.key ?? 'code')} = ${scope.parameter(code.bind)} AND ${alias}.locale = '${defaultLocale}')`;
};

export const unitCalled = (code: Argument, scope: Scope): string => documentCalled('unit', code, scope);

/** The link points at the unit or domain that has the code. */
export const linkedByCode =
  (field: string, to: 'unit' | 'domain'): Condition =>
  (type, given, scope) => {
    const id = lazily(() => documentCalled(to, given, scope));
    return byValue(field, columnOf(type, field), id);
  };

/** The link points at the unit that has the code, or at one beneath it, however deep. */
export const linkedIntoTree =
  (field: string): Condition =>
  (type, given, scope) => {
    const units = lazily(() => unitsFrom(given, scope));
    return byValues(field, columnOf(type, field), () => `= ANY (ARRAY(${units()}))`);
  };

/** Ids of the unit that has the code and of all beneath it: a SELECT. */
export const unitsFrom = (code: Argument, scope: Scope): string => {
  const unit = publicType('unit');
  const tree = scope.statement.alias();
  // UNION, not UNION ALL: units that stand in a circle end it.
  return `WITH RECURSIVE ${tree} (id) AS (SELECT ${unitCalled(code, scope)} UNION SELECT u.document_id FROM ${sourceOf(unit, scope)} u JOIN ${tree} ON u.${columnOf(unit, 'parent')} = ${tree}.id WHERE u.locale = '${defaultLocale}') SELECT id FROM ${tree}`;
};

/** One of several links points at the unit or domain that has the code. */
export const amongLinksByCode =
  (field: string, to: 'unit' | 'domain'): Condition =>
  (type, given, scope) => {
    const id = lazily(() => documentCalled(to, given, scope));
    return Object.assign((alias: string) => `${alias}.${columnOf(type, field)} @> ARRAY[${id()}]`, {
      lists: { field, values: () => `= ${id()}` },
    });
  };

/** A code, or the id of a link, is the given one. */
export const equal =
  (field: string): Condition =>
  (type, given, scope) => {
    const value = lazily(() => scope.parameter(given.bind));
    return byValue(field, columnOf(type, field), value);
  };

const compared =
  (operator: '>=' | '<') =>
  (field: string): Condition =>
  (type, given, scope) => {
    const value = scope.parameter(given.bind);
    return (alias) => `${alias}.${columnOf(type, field)} ${operator} ${value}`;
  };

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

/** All words of the text stand in the document's title or texts, as `search` has it. */
export const contains: Condition = (type, given, scope) => {
  const words = scope.parameter((variables) => questionAsked(given, variables).all);
  scope.statement.laborious = true;
  return (alias) => {
    const found = scope.statement.alias();
    // Materialised: the index is asked once. Walking the list and looking at the words of each row takes seconds.
    return `(${alias}.document_id, ${alias}.locale) IN (WITH ${found} AS MATERIALIZED (SELECT document_id, locale FROM ${searchTableOf(type)} WHERE words @@ ${words}::tsquery) SELECT document_id, locale FROM ${found})`;
  };
};

/** The time of the first publish, from a time on or before one. */
export const published =
  (operator: '>=' | '<'): Condition =>
  (_, given, scope) => {
    const value = scope.parameter((variables) => given.bind(variables));
    return (alias) => `${alias}.published_at ${operator} ${value}`;
  };
