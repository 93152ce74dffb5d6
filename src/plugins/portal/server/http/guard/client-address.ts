import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyaddr from 'proxy-addr';

const MAPPED = '::ffff:';

const plain = (address: string): string =>
  address.toLowerCase().startsWith(MAPPED) && isIP(address.slice(MAPPED.length)) === 4
    ? address.slice(MAPPED.length)
    : address;

/** Whether an address is one of our proxies'. */
export type Proxies = (address: string, hop: number) => boolean;

const compiled = (name: string): Proxies => {
  try {
    return proxyaddr.compile(name);
  } catch {
    throw new Error(
      `PORTAL_PROXIES：“${name}”不是地址或网段，例如 10.0.0.0/8 · “${name}” is no address or range, such as 10.0.0.0/8`,
    );
  }
};

/** PORTAL_PROXIES: addresses and ranges whose X-Forwarded-For is believed, `10.0.0.0/8, 127.0.0.1`. Throws on others. */
export const proxyList = (text: string): Proxies | null => {
  const each = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(compiled);
  return each.length === 0 ? null : (address, hop) => each.some((is) => is(address, hop));
};

/** Who asks: the connection's other end, or the last address before our own proxies that they name. */
export const clientAddress = (request: IncomingMessage, proxies: Proxies | null): string => {
  if (proxies === null) return plain(request.socket.remoteAddress ?? '');
  const way = proxyaddr.all(request, proxies).map((address) => plain(address ?? ''));
  return way.findLast((address) => isIP(address) !== 0) ?? '';
};

const groups = (address: string): readonly string[] => {
  const [head = '', tail] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  if (tail === undefined) return first;
  const last = tail === '' ? [] : tail.split(':');
  return [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last];
};

/** The network of an address, in so many groups: no person is known by it. `10.1.2.3` → `10.1.2.0/24`. */
export const networkOf = (address: string, ipv6Groups: 3 | 4): string =>
  isIP(address) === 6
    ? `${groups(address).slice(0, ipv6Groups).join(':')}::/${ipv6Groups * 16}`
    : `${address.split('.').slice(0, 3).join('.')}.0/24`;

/** Who shares a limit: an IPv4 address, or the network of an IPv6 address that one subscriber has. */
export const limitedAs = (address: string): string => (isIP(address) === 6 ? networkOf(address, 4) : address);

export const isThisMachine = (address: string): boolean => address === '::1' || address.startsWith('127.');
