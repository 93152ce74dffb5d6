import { type PublicType, publicType, type StoreColumn, storeColumns } from '../../../../domain/public-model';
import type { Scope } from '../sql/scope';
import { columnOf, joinDocument } from '../sql/tables';
import type { Row } from '../terms/row';

type Get = (row: Row) => unknown;

const parsed =
  (at: number): Get =>
  (row) => {
    const cell = row[at];
    return cell ? JSON.parse(cell) : null;
  };

const getter = (scope: Scope, expression: string, form: StoreColumn['form']): Get => {
  switch (form) {
    case 'json':
      return parsed(scope.column(expression));
    case 'raw':
      return parsed(scope.column(`to_json(${expression})::text`));
    case 'codes': {
      const at = scope.column(`array_to_string(${expression}, ',')`);
      return (row) => (row[at] ?? '').split(',').filter((code) => code !== '');
    }
    case 'boolean':
    case 'integer':
    case 'number':
      return parsed(scope.column(`${expression}::text`));
    default: {
      const at = scope.column(expression);
      return (row) => row[at] || null;
    }
  }
};

/** Everything declared of a document but its links, from the row of the store. */
export const documentValues = (
  type: PublicType,
  scope: Scope,
  alias: string,
): ((row: Row) => Readonly<Record<string, unknown>>) => {
  const getters = storeColumns(type)
    .filter(({ field, form }) => field in type.fields && form !== 'id' && form !== 'ids')
    .map(({ field, form }) => [field, getter(scope, `${alias}.${columnOf(type, field)}`, form)] as const);
  return (row) => Object.fromEntries(getters.map(([field, get]) => [field, get(row)]));
};

/** The name of the unit that answers for a document; null where none does. */
export const unitName = (type: PublicType, scope: Scope, alias: string): ((row: Row) => string | null) => {
  if (type.unit === null || type.unit === 'self') return () => null;
  const unit = joinDocument(scope, 'unit', `${alias}.${columnOf(type, type.unit)}`);
  const name = parsed(scope.column(`${unit}.${columnOf(publicType('unit'), 'name')}`));
  return (row) => {
    const value = name(row);
    return typeof value === 'string' ? value : null;
  };
};
