import { LRUCache } from 'lru-cache';
import type { Heard } from './heard';

/** In all; what was not asked for longest goes first. */
const MOST_BYTES = 32_000_000;

interface Kept<Answer> {
  /** When it was begun, by the clock of changes. */
  readonly begun: number;
  readonly answer: Answer;
}

/** Answers, until something of the types that they are made of changes. Two who ask at the same time are told by one reading. */
export class Remembered<Answer extends { readonly length: number }> {
  private readonly kept = new LRUCache<string, Kept<Answer>>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ answer }, key) => key.length + answer.length,
  });
  private readonly underWay = new Map<string, Kept<Promise<Answer>>>();

  constructor(private readonly heard: Pick<Heard, 'generation' | 'clock'>) {}

  async get(key: string, types: readonly string[], make: () => Promise<Answer>): Promise<Answer> {
    const { generation, clock } = this.heard;
    if (generation === null) return make();
    for (const known of [this.kept.get(key), this.underWay.get(key)])
      if (known && clock.stands(types, known.begun)) return known.answer;
    const fresh = { begun: clock.now, answer: make() };
    this.underWay.set(key, fresh);
    // Where something changed meanwhile, a later reading may be under way: the earlier one is not kept.
    const isLatest = (): boolean => this.underWay.get(key) === fresh;
    try {
      const answer = await fresh.answer;
      if (isLatest()) this.kept.set(key, { begun: fresh.begun, answer });
      return answer;
    } finally {
      if (isLatest()) this.underWay.delete(key);
    }
  }
}
