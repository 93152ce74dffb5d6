import { type CodeListName, codeLists } from '../../../../domain/codes';
import { type ColumnForm, graphqlCode } from '../../../../domain/public-model';
import type { Scope } from '../sql/scope';
import type { Print } from '../terms/root-plan';

/** Prints a cell that is JSON already. */
const ready =
  (at: number): Print =>
  (row) =>
    row[at] || 'null';

/** Prints ids, dates and times: they hold nothing that JSON would escape. */
const quoted =
  (at: number): Print =>
  (row) => {
    const cell = row[at];
    return cell ? `"${cell}"` : 'null';
  };

const spoken = (list: CodeListName): ((code: string) => string) => {
  const names = new Map(Object.keys(codeLists[list]).map((code) => [code, `"${graphqlCode(code)}"`]));
  return (code) => names.get(code) ?? JSON.stringify(graphqlCode(code));
};

export const coded = (at: number, list: CodeListName): Print => {
  const say = spoken(list);
  return (row) => {
    const cell = row[at];
    return cell ? say(cell) : 'null';
  };
};

export const codedList = (at: number, list: CodeListName): Print => {
  const say = spoken(list);
  return (row) => {
    const cell = row[at];
    return cell ? `[${cell.split(',').map(say).join(',')}]` : '[]';
  };
};

/** A text that is not kept as JSON. In a list inside a row it is turned into JSON by PostgreSQL (nested.ts). */
export const plainText = (scope: Scope, expression: string): Print => {
  if (scope.depth > 0) return ready(scope.column(`to_json(${expression})::text`));
  const at = scope.column(expression);
  return (row) => {
    const cell = row[at];
    return cell === null || cell === undefined ? 'null' : JSON.stringify(cell);
  };
};

/** A column of a form that needs no list of codes. */
export const cell = (
  scope: Scope,
  expression: string,
  form: Exclude<ColumnForm, 'code' | 'codes' | 'ids'>,
): Print => {
  switch (form) {
    case 'raw':
      return plainText(scope, expression);
    case 'iso':
    case 'id':
      return quoted(scope.column(expression));
    case 'json':
      return ready(scope.column(expression));
    default:
      return ready(scope.column(`${expression}::text`));
  }
};
