import { type Belonging, type Deputising, everywhere, unitsHeld } from './belonging';
import { type PlacedUnit, unitsWithin } from './units';

/** Which rows an account has. */
export type Scope =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'units';
      /** By documentId: the units that it holds itself, and all whose documents it has. */
      readonly held: ReadonlySet<string>;
      readonly within: ReadonlySet<string>;
      /** What is public of every unit is read, too. */
      readonly readsPublic: boolean;
    }
  /** An account from before accounts had units, to which none has been given yet: what it created. */
  | { readonly kind: 'created' };

export interface ScopeFacts {
  readonly account: number;
  /** Codes of its roles. */
  readonly roles: readonly string[];
  readonly isWaiting: boolean;
  readonly belongings: readonly Belonging[];
  readonly deputies: readonly Deputising[];
  readonly units: readonly PlacedUnit[];
}

/** Roles that see everything. */
export const seesAll: readonly string[] = ['strapi-super-admin', 'district-office'];

/** Who has what on a day (YYYY-MM-DD, in China). Who holds no unit has nothing of what belongs to units. */
export const scopeOf = (facts: ScopeFacts, day: string): Scope => {
  const { account, roles, belongings, deputies, units } = facts;
  if (roles.some((code) => seesAll.includes(code))) return { kind: 'all' };
  const held = unitsHeld(account, belongings, deputies, day);
  if (held.has(everywhere)) return { kind: 'all' };
  if (facts.isWaiting && held.size === 0) return { kind: 'created' };
  return {
    kind: 'units',
    held,
    within: unitsWithin(held, units, day),
    readsPublic: roles.includes('media-centre'),
  };
};
