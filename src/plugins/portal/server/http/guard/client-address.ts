import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const MAPPED = '::ffff:';

const plain = (address: string): string =>
  address.toLowerCase().startsWith(MAPPED) && isIP(address.slice(MAPPED.length)) === 4
    ? address.slice(MAPPED.length)
    : address;

/** PORTAL_PROXIES: addresses and ranges whose X-Forwarded-For is believed, `10.0.0.0/8, 127.0.0.1`. Throws on others. */
export const proxyList = (text: string): BlockList | null => {
  const named = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (named.length === 0) return null;
  const list = new BlockList();
  for (const name of named) {
    const [address = '', prefix] = name.split('/');
    const family = isIP(address);
    const longest = family === 4 ? 32 : 128;
    const bits = prefix === undefined ? longest : Number(prefix);
    if (family === 0 || !Number.isInteger(bits) || bits < 0 || bits > longest)
      throw new Error(
        `PORTAL_PROXIES：“${name}”不是地址或网段，例如 10.0.0.0/8 · “${name}” is no address or range, such as 10.0.0.0/8`,
      );
    list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
};

const has = (proxies: BlockList, address: string): boolean => {
  const family = isIP(address);
  return family !== 0 && proxies.check(address, family === 4 ? 'ipv4' : 'ipv6');
};

/** Who asks: the connection's other end, or the last address before our own proxies that they name. */
export const clientAddress = (request: IncomingMessage, proxies: BlockList | null): string => {
  let address = plain(request.socket.remoteAddress ?? '');
  if (proxies === null) return address;
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => plain(part.trim()));
  while (has(proxies, address)) {
    const before = forwarded.pop();
    if (before === undefined || isIP(before) === 0) break;
    address = before;
  }
  return address;
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
