import { LRUCache } from 'lru-cache';
import { ChangeClock } from '../../../../plugin-kit/database/change-clock';

/** Longer questions and answers are not worth their room. */
const LONGEST_KEY = 20_000;
const LONGEST_ANSWER = 2_000_000;
/** In all; the compressed forms of what is kept come to a part of it more. */
const MOST_BYTES = 64_000_000;

interface Entry<Kept> {
  readonly answer: Kept;
  /** When it was asked for, by the clock. */
  readonly begun: number;
}

/**
 * Answers that were given, until something changes that they were made of: each bears the tags of that (tags.ts). Off
 * until somebody listens for changes, and again whenever the listener is lost: an answer is never kept that nobody would
 * take away.
 */
export class AnswerCache<Kept extends { readonly length: number; readonly tags: readonly string[] }> {
  private readonly entries = new LRUCache<string, Entry<Kept>>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ answer }, key) => key.length + answer.length,
  });
  private readonly clock = new ChangeClock();
  private listening = false;

  get(key: string): Kept | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    if (this.clock.stands(entry.answer.tags, entry.begun)) return entry.answer;
    this.entries.delete(key);
    return undefined;
  }

  /** Asked before the database is: what was read before a change must not be kept after it. Null: keep nothing. */
  begin(): number | null {
    return this.listening ? this.clock.now : null;
  }

  put(key: string, answer: Kept, begun: number | null): void {
    if (begun === null || !this.listening || !this.clock.stands(answer.tags, begun)) return;
    if (key.length > LONGEST_KEY || answer.length > LONGEST_ANSWER || this.entries.has(key)) return;
    this.entries.set(key, { answer, begun });
  }

  /** Something that bears one of the tags has changed; null: anything may have. What does not stand is not given out any more. */
  forget(tags: readonly string[] | null): void {
    this.clock.changed(tags);
    if (tags !== null) return;
    this.entries.clear();
  }

  /** Whether somebody tells of changes; nothing that was kept before is believed. */
  listen(listening: boolean): void {
    this.forget(null);
    this.listening = listening;
  }
}
