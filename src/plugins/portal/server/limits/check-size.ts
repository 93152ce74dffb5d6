import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { CallerFault } from '../terms/faults';
import type { Limits } from './limits';
import { measure } from './measure';

const tooMuch = (zh: string, en: string, found: number, most: number): CallerFault =>
  new CallerFault(
    `查询过于复杂：${zh}为 ${found}，最多 ${most}`,
    `too complex: ${en} ${found}, at most ${most}`,
    'QUERY_TOO_COMPLEX',
  );

/** Refuses a document that is too big, before it is validated: validation has its own cost. */
export const checkSize = (document: DocumentNode, limits: Limits): void => {
  for (const definition of document.definitions)
    if (definition.kind === 'OperationDefinition') checkOperation(document, definition, limits);
};

const checkOperation = (document: DocumentNode, operation: OperationDefinitionNode, limits: Limits): void => {
  const size = measure(document, operation);
  if (size.depth > limits.depth) throw tooMuch('嵌套层数', 'depth', size.depth, limits.depth);
  if (size.fields > limits.fields) throw tooMuch('字段数', 'fields', size.fields, limits.fields);
  if (size.aliases > limits.aliases) throw tooMuch('别名数', 'aliases', size.aliases, limits.aliases);
  if (size.directives > limits.directives)
    throw tooMuch('指令数', 'directives', size.directives, limits.directives);
};

/** Refuses a plan that could touch too many rows. */
export const checkRows = (rows: number, limits: Limits): void => {
  if (rows > limits.rows) throw tooMuch('可能涉及的行数', 'rows that it could touch', rows, limits.rows);
};
