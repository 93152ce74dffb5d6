import type { AccountsPage } from '../../src/domain/scope';

/** Whose rows are seen: everything, what belongs to units (by code), or what the account created. */
export type AskingScope =
  | { readonly kind: 'all' | 'created' }
  | { readonly kind: 'units'; readonly codes: readonly string[] };

/** Who asks, and what they have. Queries of Strapi's are narrowed without it; it is for statements of our own. */
export interface AskingService {
  /** Of the request's account; everything for the system. */
  scope(): Promise<AskingScope>;
  /** The one unit of whoever asks, by documentId: what they make belongs to it unless they say otherwise. Null: none, or several. */
  home(): Promise<string | null>;
  /** Of some documents of a type, those that whoever asks has. */
  own(uid: string, documentIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Runs what looks for something that whoever asks is about to change: of what is only read by them it sees nothing. */
  toWrite<T>(work: () => Promise<T>): Promise<T>;
  /** Runs what the system does on its own account, whoever's request it is in. */
  asSystem<T>(work: () => T): T;
  /**
   * Runs work as an account would, by its e-mail; throws where there is no such account, it is not active, or may not do to
   * catalogue items what the work does (`create`, `read`, `update`, `publish`).
   */
  asAccount<T>(
    as: { readonly account: string; readonly rights: readonly string[] },
    work: () => Promise<T>,
  ): Promise<T>;
  /** The account as which a command works (admin:3); null for the system and in requests. */
  account(): string | null;
  /** Of a request in which an account is tried: who really asks (admin:1), and as whom; null for all others. */
  behind(request: object): { readonly by: string; readonly as: string } | null;
}

/** Units by code (`*`: the whole district), days YYYY-MM-DD; read as they came and judged by the service. */
export interface AskedUnits {
  readonly units: ReadonlyArray<{
    readonly unit: unknown;
    readonly from?: unknown;
    readonly until?: unknown;
  }>;
  /** The code of a post, which becomes the account's role. */
  readonly post?: unknown;
}

/** Which accounts belong to which units, and who stands in for whom. */
export interface RegisterService {
  page(): Promise<AccountsPage>;
  /** In the place of the units that it had. `by`: the account that gives them (admin:3), or `system`. */
  give(account: unknown, asked: AskedUnits, by: string): Promise<void>;
  /** Gives the number under which it can be ended. */
  deputise(
    asked: {
      readonly account: unknown;
      readonly deputy: unknown;
      readonly from: unknown;
      readonly until: unknown;
    },
    by: string,
  ): Promise<string>;
  /** False where there is no such deputising. */
  end(id: string): Promise<boolean>;
  /** A table of accounts with a heading; those that are new get a link under which they choose a password. All of it or nothing. */
  bringIn(
    table: readonly (readonly string[])[],
    by: string,
    dryRun: boolean,
  ): Promise<{
    readonly accounts: number;
    readonly made: ReadonlyArray<{ readonly email: string; readonly registration: string }>;
  }>;
}
