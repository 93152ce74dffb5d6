import { beforeAll, expect, test } from 'vitest';
import { secondsLeft, signedAddress } from './address';

beforeAll(() => {
  process.env.FILES_SECRET = 'a secret of this test';
});

const now = new Date('2026-03-02T08:00:20Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

const partsOf = (address: string) => {
  const url = new URL(address, 'http://127.0.0.1');
  return [
    decodeURIComponent(url.pathname.split('/').at(-1) ?? ''),
    url.searchParams.get('expires'),
    url.searchParams.get('signature'),
  ] as const;
};

test('the admin shows a file for a quarter of an hour', () => {
  const [key, expires, signature] = partsOf(signedAddress('公告 1.pdf', now));
  expect(key).toBe('公告 1.pdf');
  expect(secondsLeft(key, expires, signature, now)).toBe(880);
  expect(secondsLeft(key, expires, signature, later(879))).toBe(1);
  expect(secondsLeft(key, expires, signature, later(881))).toBe(0);
});

test('an address is good for one file and one time, and only as it was given', () => {
  const [key, expires = '', signature = ''] = partsOf(signedAddress('a.pdf', now));
  const tried: ReadonlyArray<readonly [unknown, unknown, unknown]> = [
    ['b.pdf', expires, signature],
    [key, String(Number(expires) + 600), signature],
    [key, `${expires}0`, signature],
    [key, '-1', signature],
    [key, '1e12', signature],
    [key, expires, `${signature?.slice(0, -2)}AA`],
    [key, expires, signature?.slice(1)],
    [key, expires, ''],
    [key, [expires], signature],
    [key, expires, undefined],
  ];
  for (const [name, until, signed] of tried)
    expect(secondsLeft(String(name), until, signed, now), JSON.stringify([name, until, signed])).toBe(0);
});
