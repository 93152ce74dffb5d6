import type { Right } from '../../src/domain/posts';

/** A post, its role in Strapi, and what that lacks. */
export interface PostReport {
  readonly code: string;
  readonly name: string;
  readonly exists: boolean;
  readonly lacks: readonly Right[];
}

/** For the eyes of people who are signed in; never for a log, a ledger or a feed. */
export interface NamesService {
  /** The names that the admin shows for accounts (`admin:3`); one that is gone, or the system, has none. */
  of(accounts: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface RolesService {
  report(): Promise<readonly PostReport[]>;
  /** Makes the posts' roles where there are none and gives each what it lacks; gives what was lacking. */
  grant(): Promise<readonly PostReport[]>;
}
