/** Longer questions and answers are not worth their room. */
const LONGEST_KEY = 20_000;
const LONGEST_TEXT = 2_000_000;
/** Characters in all, two bytes each at most: 64 MB. */
const MOST_CHARACTERS = 32_000_000;

/**
 * Answers that were given, until anything public changes. Off until somebody listens for changes, and again whenever
 * the listener is lost: an answer is never kept that nobody would take away.
 */
export class RememberedAnswers {
  private readonly entries = new Map<string, string>();
  private characters = 0;
  private generation = 0;
  private listening = false;

  get(key: string): string | undefined {
    const text = this.entries.get(key);
    if (text === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, text);
    return text;
  }

  /** Asked before the database is: what was read before a change must not be kept after it. Null: keep nothing. */
  begin(): number | null {
    return this.listening ? this.generation : null;
  }

  put(key: string, text: string, begun: number | null): void {
    if (begun !== this.generation || !this.listening) return;
    if (key.length > LONGEST_KEY || text.length > LONGEST_TEXT || this.entries.has(key)) return;
    this.entries.set(key, text);
    this.characters += key.length + text.length;
    for (const [oldest, old] of this.entries) {
      if (this.characters <= MOST_CHARACTERS) break;
      this.entries.delete(oldest);
      this.characters -= oldest.length + old.length;
    }
  }

  /** Something public has changed. */
  forget(): void {
    this.generation += 1;
    this.entries.clear();
    this.characters = 0;
  }

  /** Whether somebody tells of changes; nothing that was kept before is believed. */
  listen(listening: boolean): void {
    this.forget();
    this.listening = listening;
  }
}
