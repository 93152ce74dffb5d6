import { createHmac, timingSafeEqual } from 'node:crypto';

const ROOM = '/files/private/';
const MINUTES = 15;

/** Made at the first start, kept in the data folder; the same in every process of an installation. */
const secret = (): string => {
  const given = process.env.FILES_SECRET;
  if (!given)
    throw new Error('FILES_SECRET is not set: start with `npm start` or `npm run gongkai`, which set it');
  return given;
};

const signatureOf = (key: string, expires: number): Buffer =>
  createHmac('sha256', secret()).update(`${expires}\n${key}`).digest();

/** How a file stands in the media library's table: nobody can open it so. */
export const unsignedAddress = (key: string): string => `${ROOM}${encodeURIComponent(key)}`;

/**
 * An address by which the admin shows a file, for 15 minutes. It stays the same for a minute, so that a browser's cache
 * is of use.
 */
export const signedAddress = (key: string, now: Date): string => {
  const minute = Math.floor(now.getTime() / 60_000);
  const expires = (minute + MINUTES) * 60;
  return `${unsignedAddress(key)}?expires=${expires}&signature=${signatureOf(key, expires).toString('base64url')}`;
};

/** For how many seconds an address still opens the file; 0: not at all. */
export const secondsLeft = (key: string, expires: unknown, signature: unknown, now: Date): number => {
  if (typeof expires !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(expires)) return 0;
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(key, Number(expires));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 0;
  return Math.max(0, Math.floor(Number(expires) - now.getTime() / 1000));
};
