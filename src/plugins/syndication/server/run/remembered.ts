import type { Heard } from './heard';

/** In all; what was not asked for longest goes first. */
const MOST_BYTES = 32_000_000;

interface Kept<Answer> {
  /** When it was begun, by the clock of changes. */
  readonly begun: number;
  readonly answer: Promise<Answer>;
  bytes: number;
}

/** Answers, until something of the types that they are made of changes. Two who ask at the same time are told by one reading. */
export class Remembered<Answer extends { readonly length: number }> {
  private readonly kept = new Map<string, Kept<Answer>>();
  private bytes = 0;

  constructor(private readonly heard: Pick<Heard, 'generation' | 'clock'>) {}

  get(key: string, types: readonly string[], make: () => Promise<Answer>): Promise<Answer> {
    const { generation, clock } = this.heard;
    if (generation === null) return make();
    const known = this.kept.get(key);
    if (known) this.drop(key, known);
    if (known && clock.stands(types, known.begun)) {
      this.keep(key, known);
      return known.answer;
    }
    const fresh: Kept<Answer> = { begun: clock.now, answer: make(), bytes: 0 };
    this.keep(key, fresh);
    fresh.answer.then(
      ({ length }) => this.weigh(key, fresh, length),
      () => this.drop(key, fresh),
    );
    return fresh.answer;
  }

  private keep(key: string, kept: Kept<Answer>): void {
    this.kept.set(key, kept);
    this.bytes += kept.bytes;
  }

  private drop(key: string, kept: Kept<Answer>): void {
    if (this.kept.get(key) !== kept) return;
    this.kept.delete(key);
    this.bytes -= kept.bytes;
  }

  private weigh(key: string, kept: Kept<Answer>, length: number): void {
    if (this.kept.get(key) !== kept) return;
    kept.bytes = length + key.length;
    this.bytes += kept.bytes;
    for (const [oldest, old] of this.kept) {
      if (this.bytes <= MOST_BYTES) break;
      this.drop(oldest, old);
    }
  }
}
