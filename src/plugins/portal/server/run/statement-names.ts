import type { NamedStatement } from './connection';

/** PostgreSQL keeps each prepared statement as long as the connection lives: so many, and no more. */
const MOST_NAMES = 500;
/** A statement that is asked once in a while is not worth a name. */
const MOST_SEEN_ONCE = 2_000;

/** Gives a statement a name (prepares it) from its second use on; when there are too many, all start afresh. */
export class StatementNames {
  private readonly named = new Map<string, NamedStatement>();
  private readonly seen = new Set<string>();
  private generation = 0;

  constructor(private readonly afresh: () => void) {}

  of(text: string): NamedStatement {
    const known = this.named.get(text);
    if (known) return known;
    if (!this.seen.has(text)) {
      if (this.seen.size >= MOST_SEEN_ONCE) this.seen.clear();
      this.seen.add(text);
      return { text };
    }
    if (this.named.size >= MOST_NAMES) {
      this.named.clear();
      this.generation += 1;
      this.afresh();
    }
    const statement = { text, name: `p${this.generation}_${this.named.size}` };
    this.named.set(text, statement);
    return statement;
  }
}
