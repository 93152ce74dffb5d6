/** Names of the public types that have changed; null: it may be any of them, and more. */
export type ChangedTypes = readonly string[] | null;

/** The name under which PostgreSQL tells of changes; database/migrations has the trigger. */
export const CHANGES_CHANNEL = 'gongkai_public';

/** Told in the place of a type where the district's own thesaurus has changed; nothing public has. */
export const SAYINGS = 'saying';

/** What PostgreSQL tells (database/migrations): the types of the new entries of the ledger, or nothing. */
export const changedTypesIn = (payload: string | undefined): ChangedTypes =>
  payload ? payload.split(',') : null;

/** Counts changes, so that it is known whether what was made at a count still stands. */
export class ChangeClock {
  private count = 0;
  private anything = 0;
  private readonly latest = new Map<string, number>();

  /** To be asked before what is made is read. */
  get now(): number {
    return this.count;
  }

  /** Something that bears one of the tags has changed; null: anything may have. */
  changed(tags: readonly string[] | null): void {
    this.count += 1;
    if (tags === null) this.anything = this.count;
    else for (const tag of tags) this.latest.set(tag, this.count);
  }

  /** Whether nothing that bears one of the tags has changed since then. */
  stands(tags: readonly string[], made: number): boolean {
    return this.anything <= made && tags.every((tag) => (this.latest.get(tag) ?? 0) <= made);
  }
}
