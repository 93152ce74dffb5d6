/** Longer questions and answers are not worth their room. */
const LONGEST_KEY = 20_000;
const LONGEST_ANSWER = 2_000_000;
/** In all; the compressed forms of what is kept come to a part of it more. */
const MOST_BYTES = 64_000_000;

/**
 * Answers that were given, until anything public changes. Off until somebody listens for changes, and again whenever
 * the listener is lost: an answer is never kept that nobody would take away.
 */
export class RememberedAnswers<Kept extends { readonly length: number }> {
  private readonly entries = new Map<string, Kept>();
  private bytes = 0;
  private generation = 0;
  private listening = false;

  get(key: string): Kept | undefined {
    const answer = this.entries.get(key);
    if (answer === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, answer);
    return answer;
  }

  /** Asked before the database is: what was read before a change must not be kept after it. Null: keep nothing. */
  begin(): number | null {
    return this.listening ? this.generation : null;
  }

  put(key: string, answer: Kept, begun: number | null): void {
    if (begun !== this.generation || !this.listening) return;
    if (key.length > LONGEST_KEY || answer.length > LONGEST_ANSWER || this.entries.has(key)) return;
    this.entries.set(key, answer);
    this.bytes += key.length + answer.length;
    for (const [oldest, old] of this.entries) {
      if (this.bytes <= MOST_BYTES) break;
      this.entries.delete(oldest);
      this.bytes -= oldest.length + old.length;
    }
  }

  /** Something public has changed. */
  forget(): void {
    this.generation += 1;
    this.entries.clear();
    this.bytes = 0;
  }

  /** Whether somebody tells of changes; nothing that was kept before is believed. */
  listen(listening: boolean): void {
    this.forget();
    this.listening = listening;
  }
}
