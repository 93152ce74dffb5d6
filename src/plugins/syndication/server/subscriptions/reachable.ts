import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Gives the addresses that a name has now. */
export type Resolver = (host: string) => Promise<readonly string[]>;

export const resolveName: Resolver = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/** The address of a receiver, and the number it has now: the connection goes to this number and no other. */
export interface Reached {
  readonly url: URL;
  readonly ip: string;
}

/** Why an address may not be sent to. Its text is for people in the admin. */
export class Unreachable extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh} (${en})`);
  }
}

const listOf = (ranges: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits = isIP(range) === 4 ? '32' : '128'] = range.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
};

/** What IANA keeps for special purposes: this machine, private networks, neighbours, tests, many at once. */
const special4 = listOf([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]);
/** Only this part of IPv6 is the open internet, and of it not what wraps IPv4, tests and documentation. */
const global6 = listOf(['2000::/3']);
const special6 = listOf(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/** `::ffff:10.0.0.1` in whatever writing is 10.0.0.1. */
const unwrapped = (ip: string): string => {
  if (isIP(ip) !== 6) return ip;
  const written = new URL(`http://[${ip.split('%')[0]}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(written) ?? [];
  if (high === undefined || low === undefined) return written;
  const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [first >> 8, first & 255, second >> 8, second & 255].join('.');
};

const isIn = (list: BlockList, ip: string): boolean => list.check(ip, isIP(ip) === 4 ? 'ipv4' : 'ipv6');

const isOpenInternet = (ip: string): boolean =>
  isIP(ip) === 4 ? !isIn(special4, ip) : isIn(global6, ip) && !isIn(special6, ip);

/** SUBSCRIPTION_NETWORKS: networks of our own that may be sent to, `10.20.0.0/16, 192.168.3.4`. Throws on what is none. */
export const networksOf = (text: string | undefined): BlockList => {
  const ranges = (text ?? '')
    .split(',')
    .map((range) => range.trim())
    .filter(Boolean);
  try {
    for (const range of ranges) if (isIP(range.split('/')[0] ?? '') === 0) throw new Error(range);
    return listOf(ranges);
  } catch {
    throw new Error(
      `SUBSCRIPTION_NETWORKS：“${text}”应为地址或网段，例如 10.20.0.0/16 · must be addresses or ranges, such as 10.20.0.0/16`,
    );
  }
};

const urlOf = (address: string): URL => {
  if (!URL.canParse(address))
    throw new Unreachable('地址应为完整的 https:// 网址', 'The address should be a whole https:// address');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Unreachable('地址应以 https:// 开头', 'The address should begin with https://');
  if (url.username !== '' || url.password !== '')
    throw new Unreachable('地址中不能有用户名和口令', 'The address may hold no user name or password');
  return url;
};

const addressesOf = async (host: string, resolver: Resolver): Promise<readonly string[]> => {
  if (isIP(host) !== 0) return [host];
  const found = await resolver(host).catch(() => []);
  if (found.length === 0) throw new Unreachable(`找不到主机 ${host}`, `There is no host ${host}`);
  return found;
};

/**
 * Looks up the receiver and makes sure that it may be sent to: every number that its name has is of the open internet (then
 * only by https) or of a network that the configuration names. Throws Unreachable.
 */
export const reach = async (address: string, own: BlockList, resolver: Resolver): Promise<Reached> => {
  const url = urlOf(address);
  const numbers = (await addressesOf(url.hostname.replace(/^\[|\]$/g, ''), resolver)).map(unwrapped);
  const closed = numbers.find((ip) => isIP(ip) === 0 || (!isIn(own, ip) && !isOpenInternet(ip)));
  if (closed !== undefined)
    throw new Unreachable(
      `${url.host} 指向内部网络或保留地址；如确需投送，请在 SUBSCRIPTION_NETWORKS 中列出该网段`,
      `${url.host} is on a private or reserved network: where it is meant, name the network in SUBSCRIPTION_NETWORKS`,
    );
  const [ip = ''] = numbers;
  if (url.protocol === 'http:' && !numbers.every((number) => isIn(own, number)))
    throw new Unreachable('公网地址必须使用 https://', 'An address on the open internet must use https://');
  return { url, ip };
};
