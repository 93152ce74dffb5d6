import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, test } from 'vitest';
import { Sender } from '../deliveries/send';
import { networksOf, type Resolver, reach, Unreachable } from './reachable';

const nothing = networksOf('');
const names: Readonly<Record<string, readonly string[]>> = {
  'open.example.com': ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  'inside.example.com': ['10.1.2.3'],
  'half.example.com': ['93.184.215.14', '127.0.0.1'],
};
/** Nobody is asked. */
const resolver: Resolver = async (host) => names[host] ?? [];
const refused = (address: string, own = nothing, by = resolver) =>
  expect(reach(address, own, by)).rejects.toBeInstanceOf(Unreachable);

const closed = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://0.0.0.0/',
  'https://10.0.0.1/',
  'https://100.64.0.1/',
  'https://169.254.169.254/latest',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.0.0.1/',
  'https://192.0.2.1/',
  'https://192.168.1.1/',
  'https://198.18.0.1/',
  'https://198.51.100.1/',
  'https://203.0.113.1/',
  'https://224.0.0.1/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://[::]/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[0:0:0:0:0:ffff:a00:1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::a00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001::1]/',
  'https://[2001:db8::1]/',
  'https://[3fff::1]/',
  'https://[fc00::1]/',
  'https://[fd12:3456::1]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[ff02::1]/',
  'https://[100::1]/',
  'https://inside.example.com/',
  'https://half.example.com/',
  'https://nobody.example.com/',
  'http://open.example.com/',
  'ftp://open.example.com/',
  'https://user:word@open.example.com/',
  'open.example.com',
  '/hook',
];

describe('an address that must not be reached', () => {
  test.each(closed)('%s', (address) => refused(address));

  test('is sent nothing: no connection is begun', async () => {
    expect(closed.length).toBeGreaterThanOrEqual(40);
    let begun = 0;
    const count = (): void => {
      begun += 1;
    };
    subscribe('net.client.socket', count);
    const sender = new Sender({ own: nothing, resolver, timeoutMs: 5_000 });
    try {
      for (const address of closed) {
        const sent = await sender.send({ address, headers: {}, body: '{}' });
        expect([address, sent.status, sent.problem]).toEqual([
          address,
          null,
          expect.stringMatching(/[一-龥].+\(.+\)$/u),
        ]);
      }
      expect(begun).toBe(0);
      // It would have been counted.
      await new Sender({ own: networksOf('127.0.0.1'), resolver, timeoutMs: 5_000 }).send({
        address: 'http://127.0.0.1:9/',
        headers: {},
        body: '{}',
      });
      expect(begun).toBe(1);
    } finally {
      unsubscribe('net.client.socket', count);
      sender.end();
    }
  });

  test('one of the open internet goes to the number that was looked up', async () => {
    const reached = await reach('https://open.example.com/hook?a=1', nothing, resolver);
    expect([reached.url.href, reached.ip]).toEqual(['https://open.example.com/hook?a=1', '93.184.215.14']);
  });

  test('a network of our own is reached where the configuration names it, also without TLS', async () => {
    const own = networksOf('10.1.0.0/16, 127.0.0.1');
    expect((await reach('http://inside.example.com/', own, resolver)).ip).toBe('10.1.2.3');
    expect((await reach('http://[::ffff:127.0.0.1]/', own, resolver)).ip).toBe('127.0.0.1');
    await refused('http://10.2.0.1/', own);
    await refused('http://half.example.com/', own);
  });

  test.each(['intranet', '10.0.0.0/40', '10.0.0.0/x'])('SUBSCRIPTION_NETWORKS=%s is told at once', (text) => {
    expect(() => networksOf(text)).toThrow(/SUBSCRIPTION_NETWORKS/);
  });
});
