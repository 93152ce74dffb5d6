import type { Right } from '../posts';

/** Looking at the admin as another account (以此账号查看), to see what it sees: for so long, then it ends by itself. */
export const tryingMinutes = 30;

/** A right as a role holds it, with the conditions under which it holds. */
export interface HeldRight extends Right {
  readonly conditions: readonly string[];
}
export interface TriedAccount {
  readonly id: number;
  readonly isActive: boolean;
  readonly blocked: boolean | null;
  /** Codes of its roles. */
  readonly roles: readonly string[];
  readonly rights: readonly HeldRight[];
}
export interface Tryer {
  readonly id: number;
  readonly roles: readonly string[];
  readonly rights: readonly HeldRight[];
  /** May give accounts their units; has the rows of all units. */
  readonly manages: boolean;
  readonly seesAll: boolean;
}

/** Whose rights need not be looked at: it has all of them. */
export const isAdministrator = (roles: readonly string[]): boolean => roles.includes('strapi-super-admin');

const covers = (held: readonly string[] | null, wanted: readonly string[] | null): boolean =>
  held === null || wanted?.every((one) => held.includes(one)) === true;

const isHeld = (wanted: HeldRight, held: readonly HeldRight[]): boolean =>
  held.some(
    (right) =>
      right.action === wanted.action &&
      right.subject === wanted.subject &&
      (right.conditions.length === 0 || right.conditions.join() === wanted.conditions.join()) &&
      covers(right.fields, wanted.fields) &&
      covers(right.locales, wanted.locales),
  );

/** What somebody may that another may not: actions, each once. @internal */
export const rightsBeyond = (theirs: readonly HeldRight[], own: readonly HeldRight[]): readonly string[] => [
  ...new Set(theirs.filter((right) => !isHeld(right, own)).map(({ action }) => action)),
];

/** Why an account is not tried; a closed list. */
export type NotTried = 'no-right' | 'itself' | 'inactive' | 'administrator' | 'not-all-units' | 'more-rights';

/**
 * Nobody gains by trying: it is for who manages accounts and sees all units anyway, on accounts that could sign in
 * themselves and hold nothing that whoever tries does not hold. Null: it may be tried.
 */
export const whyNotTried = (by: Tryer, account: TriedAccount): NotTried | null => {
  if (!by.manages) return 'no-right';
  if (by.id === account.id) return 'itself';
  if (!account.isActive || account.blocked === true) return 'inactive';
  if (isAdministrator(by.roles)) return null;
  if (isAdministrator(account.roles)) return 'administrator';
  if (!by.seesAll) return 'not-all-units';
  return rightsBeyond(account.rights, by.rights).length > 0 ? 'more-rights' : null;
};

/** What the admin is told: as whom it looks, until when (ISO 8601) and for how many seconds more; null: as oneself. */
export interface TryingState {
  readonly trying: {
    readonly account: number;
    readonly name: string;
    readonly until: string;
    readonly seconds: number;
  } | null;
}
