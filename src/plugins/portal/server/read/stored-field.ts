import type { Field, PublicType, ScalarField } from '../../../../domain/public-model';
import type { FieldPlan } from '../plan/field-context';
import { columnOf } from '../sql/tables';
import { cell, coded, codedList } from './cells';
import { groupThen } from './field-then';
import { storedGroup } from './group';
import { linkedDocument } from './linked-document';
import { linkedDocuments } from './linked-documents';

const scalarForms = {
  text: 'json',
  date: 'iso',
  datetime: 'iso',
  boolean: 'boolean',
  integer: 'integer',
  number: 'number',
} as const satisfies Record<ScalarField['kind'], string>;

/** How a declared field is read from the store's column that keeps it. */
export const storedField = (type: PublicType, name: string, field: Field): FieldPlan => {
  const column = columnOf(type, name);
  switch (field.kind) {
    case 'code':
      return ({ scope, alias }) => coded(scope.column(`${alias}.${column}`), field.list);
    case 'codes':
      return ({ scope, alias }) =>
        codedList(scope.column(`array_to_string(${alias}.${column}, ',')`), field.list);
    case 'link':
      return linkedDocument(field.to, column);
    case 'links':
      return linkedDocuments(field.to, column);
    case 'group':
    case 'groups': {
      const now = storedGroup(field, column);
      const then = groupThen(type, name, field, column);
      return (context) => (context.scope.asOf === null ? now(context) : then(context));
    }
    default:
      return ({ scope, alias }) =>
        cell(scope, `${alias}.${column}`, type.key === name ? 'raw' : scalarForms[field.kind]);
  }
};
