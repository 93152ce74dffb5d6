import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { RateLimit, rateOf } from '../../limits/rate-limit';
import { clientAddress, isThisMachine, limitedAs, networkOf, proxyList } from './client-address';

const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

test.each([
  ['nobody is believed by default', '', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['a proxy of ours is', '10.0.0.0/8', '10.0.0.2', '198.51.100.1', '198.51.100.1'],
  ['what its caller made up is not', '10.0.0.0/8', '10.0.0.2', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  ['two of ours in a row', '10.0.0.0/8', '10.0.0.2', '198.51.100.1, 10.0.0.3', '198.51.100.1'],
  ['IPv4 in IPv6 clothes', '10.0.0.2', '::ffff:10.0.0.2', '198.51.100.1', '198.51.100.1'],
  ['no address at all', '10.0.0.2', '10.0.0.2', 'unknown', '10.0.0.2'],
  ['none is named', '10.0.0.2', '10.0.0.2', undefined, '10.0.0.2'],
])('who asks, where %s', (_, proxies, remote, forwarded, expected) => {
  expect(clientAddress(from(remote, forwarded), proxyList(proxies))).toBe(expected);
});

test('a proxy that is no address is told at the start', () => {
  expect(() => proxyList('10.0.0.0/8, proxy.local')).toThrow('proxy.local');
  expect(() => proxyList('10.0.0.0/64')).toThrow('10.0.0.0/64');
});

test('a log keeps the network only, a limit holds for what one subscriber has', () => {
  expect(networkOf('198.51.100.77', 3)).toBe('198.51.100.0/24');
  expect(networkOf('2001:db8:1:2:3::9', 3)).toBe('2001:db8:1::/48');
  expect(networkOf('2001:db8::9', 4)).toBe('2001:db8:0:0::/64');
  expect(limitedAs('2001:db8:1:2:aaaa::1')).toBe(limitedAs('2001:db8:1:2:bbbb::2'));
  expect([isThisMachine('127.0.0.1'), isThisMachine('::1'), isThisMachine('10.0.0.1')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('so many at once, then so many a second, each address for itself', () => {
  const limit = new RateLimit({ perSecond: 2, burst: 3 });
  expect([0, 0, 0, 0].map(() => limit.take('a', 0))).toEqual([0, 0, 0, 1]);
  expect(limit.take('b', 0)).toBe(0);
  expect([500, 500, 1_000].map((at) => limit.take('a', at))).toEqual([0, 1, 0]);
  expect([0, 0, 0, 0].map(() => limit.take('a', 60_000))).toEqual([0, 0, 0, 1]);
});

test('addresses are forgotten rather than fill the memory', () => {
  const limit = new RateLimit({ perSecond: 1, burst: 1 });
  limit.take('first', 0);
  for (let n = 0; n < 50_000; n += 1) limit.take(`a${n}`, 0);
  expect(limit.take('first', 0)).toBe(0);
});

test('a rate is read, or told to be wrong', () => {
  expect(rateOf(undefined)).toEqual({ perSecond: 100, burst: 1_000 });
  expect(rateOf('5')).toEqual({ perSecond: 5, burst: 50 });
  expect(rateOf('5, 7')).toEqual({ perSecond: 5, burst: 7 });
  expect(rateOf('off')).toBeNull();
  for (const wrong of ['many', '0', '5,0', '-1']) expect(() => rateOf(wrong)).toThrow('PORTAL_RATE');
});
