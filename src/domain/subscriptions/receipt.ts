import { locales } from '../change';
import { WrongMember } from './read-asked';

/** What an outlet reports: which change it acted on, and where its text runs now. */
export interface Receipt {
  readonly id: string;
  readonly locale: string;
  /** Number of the change that it answers. */
  readonly seq: number;
  /** Where it runs, as the outlet calls it: 卫东发布. */
  readonly outlet: string;
  /** Address of what was posted; empty where it was taken down. */
  readonly url: string;
  /** When, ISO 8601. */
  readonly at: string;
  /** `hash` of the change whose text is posted. */
  readonly hash: string;
}

type Values = Readonly<Record<string, unknown>>;

const members = ['id', 'locale', 'seq', 'outlet', 'url', 'at', 'hash'];
const LONGEST = 2_000;

const text = (values: Values, member: string, pattern: RegExp, zh: string, en: string): string => {
  const value = values[member];
  if (typeof value === 'string' && value.length <= LONGEST && pattern.test(value)) return value;
  throw new WrongMember(member, value, { zh, en });
};

/** Null says as an empty text does that nothing runs there; a member that was forgotten says nothing. */
const urlOf = (values: Values): string =>
  text(
    values.url === null ? { url: '' } : values,
    'url',
    /^(https?:\/\/[^\s/]+(\/\S*)?)?$/i,
    '应为已发布内容的网址（http 或 https）；已撤下的写空文本 ""，不能省略',
    'should be the address of what was posted (http or https); an empty text "" where it was taken down, never left out',
  );

/** Clocks differ; what is later than this has not happened yet. */
const AHEAD_MS = 5 * 60_000;

const momentOf = (values: Values, now: Date): string => {
  const at = text(
    values,
    'at',
    /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/,
    '应为带时区的时间，如 2026-11-28T10:00:00+08:00',
    'should be a time with its zone such as 2026-11-28T10:00:00+08:00',
  );
  const time = Date.parse(at);
  if (Number.isNaN(time))
    throw new WrongMember('at', at, { zh: '不是存在的时间', en: 'is no time that exists' });
  if (time > now.getTime() + AHEAD_MS)
    throw new WrongMember('at', at, {
      zh: `应为已经过去的时间，现在是 ${now.toISOString()}`,
      en: `should be a time that has passed; it is ${now.toISOString()} now`,
    });
  return new Date(time).toISOString();
};

/** Reads a receipt. Throws WrongMember at the first thing that cannot be. */
export const readReceipt = (values: Values, now: Date): Receipt => {
  const unknown = Object.keys(values).find((name) => !members.includes(name));
  if (unknown !== undefined)
    throw new WrongMember(unknown, values[unknown], {
      zh: `没有这一项；可用：${members.join('、')}`,
      en: `is not known; there are ${members.join(', ')}`,
    });
  const { seq, locale } = values;
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1)
    throw new WrongMember('seq', seq, {
      zh: '应为所收到变更的 seq，即正整数',
      en: 'should be the seq of the change that was received, a positive whole number',
    });
  if (!locales.some((known) => known === locale))
    throw new WrongMember('locale', locale, {
      zh: `应为 ${locales.join('、')} 之一`,
      en: `should be one of ${locales.join(', ')}`,
    });
  const id = '应为所收到变更的 id';
  const outlet = '应为发布渠道的名称，不能为空';
  const hash = '应为所发布内容对应变更的 hash（64 位十六进制）';
  return {
    id: text(values, 'id', /^[\w-]{1,64}$/, id, 'should be the id of the change that was received'),
    locale: String(locale),
    seq,
    outlet: text(values, 'outlet', /\S/, outlet, 'should be the name of the outlet'),
    url: urlOf(values),
    at: momentOf(values, now),
    hash: text(
      values,
      'hash',
      /^[0-9a-f]{64}$/,
      hash,
      'should be the hash of the change whose text is posted (64 hexadecimal digits)',
    ),
  };
};
