import { LRUCache } from 'lru-cache';

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
  private readonly entries = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    sizeCalculation: (answer, key) => key.length + answer.length,
  });
  private generation = 0;
  private listening = false;

  get(key: string): Kept | undefined {
    return this.entries.get(key);
  }

  /** Asked before the database is: what was read before a change must not be kept after it. Null: keep nothing. */
  begin(): number | null {
    return this.listening ? this.generation : null;
  }

  put(key: string, answer: Kept, begun: number | null): void {
    if (begun !== this.generation || !this.listening) return;
    if (key.length > LONGEST_KEY || answer.length > LONGEST_ANSWER || this.entries.has(key)) return;
    this.entries.set(key, answer);
  }

  /** Something public has changed. */
  forget(): void {
    this.generation += 1;
    this.entries.clear();
  }

  /** Whether somebody tells of changes; nothing that was kept before is believed. */
  listen(listening: boolean): void {
    this.forget();
    this.listening = listening;
  }
}
