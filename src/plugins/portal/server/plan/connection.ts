import type { FieldNode, GraphQLObjectType } from 'graphql';
import { getNamedType } from 'graphql';
import { cursorOf, type Order } from '../sql/order';
import type { Scope } from '../sql/scope';
import type { Page } from '../terms/page';
import type { Print, Run } from '../terms/root-plan';
import type { Cell, Row, Variables } from '../terms/row';
import type { RootFieldContext } from './field-context';
import { listed, strung } from './object';
import type { Planner } from './planner';

/** More questions about the whole list, each an SQL expression that gives a text; and how their answers are printed. */
export interface Extra {
  readonly expressions: readonly string[];
  readonly print: (cells: readonly Cell[], run: Run) => string;
}

export interface PlannedConnection {
  readonly wantsRows: boolean;
  readonly wantsTotal: boolean;
  readonly extra: readonly string[];
  readonly print: (page: Page, run: Run) => string;
}

interface Parts {
  readonly planner: Planner;
  readonly node: (nodes: readonly FieldNode[]) => Print;
  readonly cursor: () => Print;
  readonly asked: (variables: Variables) => number;
  /** Whether anything stands before the page. */
  readonly hasPrevious: (variables: Variables) => boolean;
  readonly facets?: (nodes: readonly FieldNode[]) => Extra;
  /** Fields of this connection alone. */
  readonly own?: Readonly<Record<string, (nodes: readonly FieldNode[]) => Extra>>;
  /** Fields of its edges alone. */
  readonly ownOfEdge?: Readonly<Record<string, (nodes: readonly FieldNode[]) => Print>>;
}
type PrintPage = (page: Page, shown: readonly Row[], run: Run) => string;

const listOf = (print: Print): PrintPage => {
  const list = listed(print);
  return (_, shown, run) => list(shown, run);
};

const planEdge = (parts: Parts, type: GraphQLObjectType, nodes: readonly FieldNode[]): Print => {
  const inner: Array<[string, Print]> = [];
  for (const [key, fieldNodes] of parts.planner.subfields(type, nodes)) {
    const name = fieldNodes[0]?.name.value;
    if (name === '__typename') inner.push([key, () => `"${type.name}"`]);
    if (name === 'cursor') inner.push([key, parts.cursor()]);
    if (name === 'node') inner.push([key, parts.node(fieldNodes)]);
    const own = parts.ownOfEdge?.[name ?? ''];
    if (own) inner.push([key, own(fieldNodes)]);
  }
  return strung(inner);
};

const planPageInfo = (parts: Parts, type: GraphQLObjectType, nodes: readonly FieldNode[]): PrintPage => {
  const inner: Array<[string, PrintPage]> = [];
  const cursorAt = (pick: (shown: readonly Row[]) => Row | undefined): PrintPage => {
    const cursor = parts.cursor();
    return (_, shown, run) => {
      const row = pick(shown);
      return row ? cursor(row, run) : 'null';
    };
  };
  for (const [key, fieldNodes] of parts.planner.subfields(type, nodes)) {
    const name = fieldNodes[0]?.name.value;
    if (name === '__typename') inner.push([key, () => `"${type.name}"`]);
    if (name === 'hasNextPage')
      inner.push([key, ({ rows }, _, run) => String(rows.length > parts.asked(run.variables))]);
    if (name === 'hasPreviousPage')
      inner.push([key, (_, __, { variables }) => String(parts.hasPrevious(variables))]);
    if (name === 'startCursor') inner.push([key, cursorAt((shown) => shown[0])]);
    if (name === 'endCursor') inner.push([key, cursorAt((shown) => shown[shown.length - 1])]);
  }
  return (page, shown, run) =>
    `{${inner.map(([key, print]) => `${JSON.stringify(key)}:${print(page, shown, run)}`).join(',')}}`;
};

/** What is asked of a connection: `edges`, `nodes`, `pageInfo`, `totalCount`, `facets`, each as often as it is asked for. */
export const planConnection = (
  { planner, field, nodes }: Pick<RootFieldContext, 'planner' | 'field' | 'nodes'>,
  list: Omit<Parts, 'planner' | 'cursor'> & { scope: Scope; alias: string; order: Order },
): PlannedConnection => {
  const { scope, alias, order } = list;
  const cursor = (): Print => {
    const value = scope.column(order.column(alias));
    const id = scope.column(order.tie(alias));
    return (row) => `"${cursorOf(order, row[value] ?? '', row[id] ?? '')}"`;
  };
  const parts: Parts = { ...list, planner, cursor };
  const type = getNamedType(field.type) as GraphQLObjectType;
  const heads: string[] = [];
  const prints: PrintPage[] = [];
  let wantsRows = false;
  let wantsTotal = false;
  const extra: string[] = [];
  for (const [key, fieldNodes] of planner.subfields(type, nodes)) {
    const name = fieldNodes[0]?.name.value ?? '';
    const inner = getNamedType(type.getFields()[name]?.type) as GraphQLObjectType | undefined;
    const own = list.own?.[name] ?? (name === 'facets' ? list.facets : undefined);
    heads.push(`${heads.length === 0 ? '{' : ','}${JSON.stringify(key)}:`);
    if (name === '__typename') prints.push(() => `"${type.name}"`);
    else if (name === 'totalCount') {
      wantsTotal = true;
      prints.push(({ total }) => total ?? '0');
    } else if (own) {
      const start = extra.length;
      const { expressions, print } = own(fieldNodes);
      extra.push(...expressions);
      prints.push((page, _, run) => print(page.extra.slice(start, start + expressions.length), run));
    } else {
      wantsRows = true;
      if (name === 'nodes') prints.push(listOf(parts.node(fieldNodes)));
      else if (name === 'edges' && inner) prints.push(listOf(planEdge(parts, inner, fieldNodes)));
      else if (name === 'pageInfo' && inner) prints.push(planPageInfo(parts, inner, fieldNodes));
      else throw new Error(`${type.name} does not know how to print ${name}`);
    }
  }
  return {
    wantsRows,
    wantsTotal,
    extra,
    print: (page, run) => {
      const asked = wantsRows ? parts.asked(run.variables) : 0;
      const shown = page.rows.length > asked ? page.rows.slice(0, asked) : page.rows;
      if (prints.length === 0) return '{}';
      let text = '';
      for (let i = 0; i < prints.length; i += 1)
        text += (heads[i] as string) + (prints[i] as PrintPage)(page, shown, run);
      return `${text}}`;
    },
  };
};
