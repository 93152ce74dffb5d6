import { LRUCache } from 'lru-cache';

export interface Rate {
  readonly perSecond: number;
  /** How many may come at once. */
  readonly burst: number;
}

/** Addresses that are remembered; the one longest silent is forgotten first, which only favours it. */
const MOST_ADDRESSES = 50_000;

interface Bucket {
  tokens: number;
  at: number;
}

/** PORTAL_RATE: `100`, `100,1000` (requests a second, at once) or `off`. Throws on anything else. */
export const rateOf = (text: string | undefined): Rate | null => {
  if (text === undefined || text.trim() === '') return { perSecond: 100, burst: 1_000 };
  if (text.trim() === 'off') return null;
  const [perSecond = Number.NaN, burst = perSecond * 10] = text.split(',').map((part) => Number(part.trim()));
  if (!(perSecond > 0) || !(burst >= 1))
    throw new Error(
      `PORTAL_RATE：“${text}”应为每秒次数和突发次数，例如 100,1000，或 off · must be requests a second and at once, such as 100,1000, or off`,
    );
  return { perSecond, burst };
};

/** A bucket of tokens for each address: one a request, refilled steadily. In this process only. */
export class RateLimit {
  private readonly buckets = new LRUCache<string, Bucket>({ max: MOST_ADDRESSES });

  constructor(private readonly rate: Rate) {}

  /** Takes a token: 0, or the seconds after which there is one. `now` in milliseconds. */
  take(address: string, now: number): number {
    const { perSecond, burst } = this.rate;
    const bucket = this.buckets.get(address) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1_000) * perSecond);
    bucket.at = now;
    this.buckets.set(address, bucket);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
    bucket.tokens -= 1;
    return 0;
  }
}
