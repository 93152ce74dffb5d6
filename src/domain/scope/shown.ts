import type { AccountState } from './account-state';

/** What the page of accounts shows and sends. Units by code, `*` the whole district; days YYYY-MM-DD or null. */
export interface ShownBelonging {
  readonly unit: string;
  readonly from: string | null;
  readonly until: string | null;
}
export interface ShownDeputy {
  readonly id: string;
  /** Who stands in. */
  readonly deputy: number;
  readonly from: string;
  readonly until: string;
}
export interface ShownAccount {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
  /** Codes and names of its roles. */
  readonly roles: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  readonly units: readonly ShownBelonging[];
  readonly deputies: readonly ShownDeputy[];
  readonly state: AccountState;
}
export interface ShownUnit {
  readonly code: string;
  readonly name: string;
  /** Out of use today: its accounts keep what was its, and make nothing new for its successor. */
  readonly retired: boolean;
  /** Of one that is out of use, the name of the unit that took over. */
  readonly successor: string | null;
}
/** Somebody stands in for an account, or did, and one of the two is no longer there. */
export interface LeftOverDeputy extends ShownDeputy {
  readonly account: number;
}
export interface AccountsPage {
  readonly accounts: readonly ShownAccount[];
  readonly units: readonly ShownUnit[];
  /** Of no effect any more: nobody has the rows of an account that is gone. */
  readonly leftOver: readonly LeftOverDeputy[];
}

/** The same as somebody sees it. */
export interface ShownAccounts extends AccountsPage {
  /** The numbers of the accounts as which they may look. */
  readonly triable: readonly number[];
}

/** What somebody is told of their own account. */
export interface OwnAccount {
  readonly state: AccountState;
  readonly units: ReadonlyArray<{ readonly code: string; readonly name: string }>;
}
