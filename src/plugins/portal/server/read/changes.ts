import { entriesOf } from '../../../../plugin-kit/database/ledger-told';
import {
  columnsStandingFor,
  domainsStandingFor,
  unitsStandingFor,
} from '../../../../plugin-kit/database/standing-for';
import type { Argument } from '../plan/argument';
import { planConnection } from '../plan/connection';
import type { RootFieldContext, RootFieldPlan } from '../plan/field-context';
import { planObject } from '../plan/object';
import { MOST_ROWS, rowsAsked } from '../plan/page';
import { orderBy, placeOf } from '../sql/order';
import { pageStatement } from '../sql/page-statement';
import { Scope } from '../sql/scope';
import { Statement } from '../sql/statement';
import { CallerFault } from '../terms/faults';
import type { Variables } from '../terms/row';

const seq = (alias: string): string => `${alias}.seq`;
const inLedgerOrder = { ...orderBy('SEQ', 'In the order of the ledger', seq, false), tie: seq };

/** A sequence number from a cursor of this list, or as the change stream gives it (`next`). */
const sequence =
  (after: Argument) =>
  (variables: Variables): string => {
    const asked = String(after.bind(variables));
    const written = /^\d{1,18}$/.test(asked) ? asked : placeOf(inLedgerOrder, asked).value;
    if (!/^\d{1,18}$/.test(written))
      throw new CallerFault(
        'after 应为本列表的游标或账本序号',
        'after must be a cursor of this list or a number of the ledger',
      );
    return written;
  };

/** The entries of the part that the arguments name: units, domains and columns with their heirs, units with those below. */
const partAsked = (context: RootFieldContext, scope: Scope): string => {
  const of = (name: string, sql: (code: string) => string): string | null => {
    const given = context.argument(name);
    return given.present ? sql(scope.parameter(given.bind)) : null;
  };
  return entriesOf({
    units: of('unit', (code) => `ARRAY(SELECT id FROM (${unitsStandingFor(code)}) u)`),
    domains: of('domain', (code) => `ARRAY(SELECT id FROM (${domainsStandingFor(code)}) d)`),
    fiveOpen: of('fiveOpen', (code) => code),
    columns: of('column', (code) => `ARRAY(SELECT id FROM (${columnsStandingFor(code)}) c)`),
  });
};

/** The ledger's entries, oldest first: what a reader who keeps the last cursor has not seen yet. */
export const changes: RootFieldPlan = (context) => {
  const { planner } = context;
  const statement = new Statement();
  const asked = rowsAsked(context.argument('first'), MOST_ROWS);
  const scope = new Scope(statement, planner.locale, asked);
  const alias = statement.alias();
  const after = context.argument('after');
  if (after.present) statement.mustRead(sequence(after));
  const types = context.argument('types');
  const conditions =
    Array.isArray(types.value) && types.value.length > 0
      ? [`${alias}.type = ANY (${scope.parameter(types.bind)})`]
      : [];
  const connection = planConnection(context, {
    node: (nodes) => planObject(planner, planner.objectType('Change'), nodes, scope, alias),
    asked,
    // Whoever begins with the number 0 is given the first entry.
    hasPrevious: (variables) => after.present && Number(sequence(after)(variables)) > 0,
    scope,
    alias,
    order: inLedgerOrder,
  });
  const { text, page } = pageStatement({
    scope,
    table: partAsked(context, scope),
    alias,
    conditions,
    after:
      connection.wantsRows && after.present ? `${seq(alias)} > ${scope.parameter(sequence(after))}` : null,
    order: inLedgerOrder,
    limit: () => scope.parameter((variables) => asked(variables) + 1),
    ...connection,
  });
  return {
    text,
    ...statement.facts,
    print: (rows, run) => connection.print(page(rows), run),
  };
};
