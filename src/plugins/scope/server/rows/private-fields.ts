import type { Core } from '@strapi/strapi';
import { standingOf } from '../../../../domain/scope';
import type { Ability } from '../../../../plugin-kit/strapi/ability';
import { columnOf, columnsOf, tableOf } from '../../../../plugin-kit/strapi/strapi-tables';

interface Request {
  readonly state?: { readonly user?: unknown; readonly userAbility?: Ability };
}

interface Attribute {
  readonly type: string;
  readonly private?: boolean;
  readonly visible?: boolean;
}

const read = 'plugin::content-manager.explorer.read';

/** A register with what is not public of it, and the columns that stand in its table's place without that. */
interface Register {
  readonly uid: string;
  readonly fields: readonly string[];
  readonly columns: string;
}

/** Registers that keep something that is not public (who leads a unit), by table. */
const registersOf = (strapi: Core.Strapi): ReadonlyMap<string, Register> =>
  new Map(
    Object.values(strapi.contentTypes).flatMap(({ uid, attributes }) => {
      // What Strapi adds to every type (who made it, its language) it calls private, too.
      const fields = Object.entries(attributes as Readonly<Record<string, Attribute>>)
        .filter(([, one]) => one.private === true && one.type !== 'relation' && one.visible !== false)
        .map(([name]) => name);
      if (!uid.startsWith('api::') || standingOf(uid)?.kind !== 'register' || fields.length === 0) return [];
      const hidden = fields.map((field) => columnOf(strapi, uid, field));
      const columns = columnsOf(strapi, uid).map((column) =>
        // Empty, and still of its type.
        hidden.includes(column) ? `CASE WHEN FALSE THEN ${column} END AS ${column}` : column,
      );
      return [[tableOf(strapi, uid), { uid, fields, columns: columns.join(', ') }] as const];
    }),
  );

/** What whoever asks may read of registers. */
export interface ShownColumns {
  /** Whether anything is kept from them; asked first, because from most nothing is. */
  hides(): boolean;
  /** The columns of a register's table as they may read them; null: as they are. */
  of(table: string): string | null;
}

/**
 * Strapi hides a field that an account may not read where the register itself is asked for, and tells it through every link
 * to it.
 */
export const shownColumns = (strapi: Core.Strapi): ShownColumns => {
  let registers: ReadonlyMap<string, Register> | null = null;
  const hiding = new WeakMap<Ability, ReadonlySet<string>>();
  const hidesFrom = (ability: Ability, known: ReadonlyMap<string, Register>): ReadonlySet<string> => {
    const before = hiding.get(ability);
    if (before) return before;
    const tables = [...known].filter(
      ([, { uid, fields }]) => !fields.every((field) => ability.can(read, uid, field)),
    );
    const now = new Set(tables.map(([table]) => table));
    hiding.set(ability, now);
    return now;
  };
  const every = (): ReadonlyMap<string, Register> => {
    registers ??= registersOf(strapi);
    return registers;
  };
  /** The tables of which something is hidden from whoever asks; null: nobody does. */
  const hiddenNow = (): ReadonlySet<string> | null => {
    const { state } = (strapi.requestContext.get() ?? {}) as Request;
    if (!state?.user) return null;
    const known = every();
    return state.userAbility ? hidesFrom(state.userAbility, known) : new Set(known.keys());
  };
  return {
    hides: () => (hiddenNow()?.size ?? 0) > 0,
    of: (table) => (hiddenNow()?.has(table) ? (every().get(table)?.columns ?? null) : null),
  };
};
