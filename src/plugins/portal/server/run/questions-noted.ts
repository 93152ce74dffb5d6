import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Note, printNotes, type Thesaurus, wordsToNote } from '../../../../domain/search';
import { chinaDay } from '../../../../domain/time';
import { segmenter } from '../../../../plugin-kit/texts/segmenter';
import { RateLimit } from '../limits/rate-limit';

/** What waits for its second; the rest is dropped: an answer never waits for a note. */
const MOST_WAITING = 100;
const SEND_MS = 1_000;
/** Where a message cannot be sent (a replica of the database sends none) it is not tried again for so long. */
const PAUSE_MS = 60_000;
/** One asker may fill a tenth of a list by hand, and none by a program. */
const PER_ASKER = { perSecond: 0.1, burst: 10 } as const;
const MOST_KNOWN = 10_000;

export interface QuestionsNotedParts {
  /** Sends a message to the workers. */
  readonly send: (message: string) => Promise<unknown>;
  readonly thesaurus: () => Thesaurus;
  readonly now: () => Date;
}

interface Waiting {
  readonly text: string;
  readonly mark: string;
}

/** A key for the marks of one day: in the memory of this process alone, and gone with the day. */
interface Key {
  readonly day: string;
  readonly key: Buffer;
  readonly from: string;
}

/**
 * Tells the workers which words were asked for and not found, and whether it was somebody else than before, once a second.
 * What it tells is words that the rules let through, and marks that only this process, and only today, could make again.
 */
export class QuestionsNoted {
  private readonly limit = new RateLimit(PER_ASKER);
  private readonly known = new LRUCache<string, true>({ max: MOST_KNOWN });
  private key: Key | null = null;
  private waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;
  private pausedUntil = 0;
  private ended = false;

  constructor(private readonly parts: QuestionsNotedParts) {}

  /** `caller`: who shares a limit, by address. */
  note(text: string, caller: string): void {
    const now = this.parts.now();
    if (this.ended || this.waiting.length >= MOST_WAITING || now.getTime() < this.pausedUntil) return;
    const { key } = this.keyOf(now);
    const mark = createHmac('sha256', key).update(caller).digest('base64url').slice(0, 16);
    const same = `${mark} ${text}`;
    if (this.known.has(same) || this.limit.take(mark, now.getTime()) > 0) return;
    this.known.set(same, true);
    this.waiting.push({ text, mark });
    this.timer ??= setTimeout(() => this.send(), SEND_MS).unref();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private keyOf(now: Date): Key {
    const day = chinaDay(now.toISOString());
    if (this.key?.day === day) return this.key;
    this.known.clear();
    this.waiting = [];
    this.key = { day, key: randomBytes(32), from: randomBytes(9).toString('base64url') };
    return this.key;
  }

  private send(): void {
    this.timer = undefined;
    const { from } = this.keyOf(this.parts.now());
    const notes = this.waiting.flatMap(({ text, mark }): Note[] => {
      const words = wordsToNote(text, segmenter(), this.parts.thesaurus());
      return words === null ? [] : [{ words, mark }];
    });
    this.waiting = [];
    if (notes.length === 0) return;
    // A second's notes fit in one message; what does not is dropped.
    this.parts.send(printNotes({ from, notes }).message).catch(() => {
      this.pausedUntil = this.parts.now().getTime() + PAUSE_MS;
    });
  }
}
