import type { CodeName } from '../codes';
import type { Deed } from '../posts';
import type { Reason } from './reached';
import type { Scope } from './scope';
import type { Standing } from './standing';

/** What an account may do, and with whose documents. */
export interface AccountRights {
  readonly name: string;
  /** Codes and names of its roles. */
  readonly roles: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  readonly rows: Scope['kind'];
  /** Also what is public of every unit. */
  readonly readsPublic: boolean;
  /** Where `rows` are those of units: which, and why. Names as they are shown. */
  readonly units: ReadonlyArray<{
    readonly code: string;
    readonly name: string;
    readonly why: Reason;
    readonly through: string | null;
    readonly until: string | null;
  }>;
  readonly types: ReadonlyArray<{
    readonly uid: string;
    readonly label: CodeName;
    readonly standing: 'unit' | 'register';
    readonly deeds: readonly Deed[];
  }>;
  /** Rights without a content type, as the admin names them. */
  readonly others: readonly string[];
}

/**
 * What of a role's deeds on a type an account can do. Registers are the district office's to write; a unit's account changes
 * its own unit's contact there, which is told apart.
 */
export const effectiveDeeds = (
  deeds: readonly Deed[],
  standing: Standing['kind'],
  rows: Scope['kind'],
): readonly Deed[] =>
  standing === 'register' && rows === 'units' ? deeds.filter((deed) => deed === 'read') : deeds;
