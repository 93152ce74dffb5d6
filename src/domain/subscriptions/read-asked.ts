import { type CodeName, fiveOpen } from '../codes';
import { publicTypes } from '../public-model';
import { readDay } from '../time';
import { outletKinds, type SubscriptionAsked } from './subscription';

/** A member of what was sent that cannot be: which, what it was, what would be right. */
export class WrongMember extends Error {
  constructor(
    readonly member: string,
    readonly value: unknown,
    readonly right: CodeName,
  ) {
    super(`${member}: ${right.en}`);
  }
}

type Values = Readonly<Record<string, unknown>>;

const members = [
  'name',
  'kind',
  'address',
  'types',
  'unit',
  'domain',
  'fiveOpen',
  'column',
  'thin',
  'variants',
  'from',
];

const oneOf = (member: string, value: unknown, known: readonly string[]): string => {
  if (typeof value === 'string' && known.includes(value)) return value;
  throw new WrongMember(member, value, {
    zh: `应为 ${known.join('、')} 之一`,
    en: `should be one of ${known.join(', ')}`,
  });
};

const LONGEST = 2_000;

const textOf = (member: string, value: unknown): string => {
  if (typeof value === 'string' && value.length > LONGEST)
    throw new WrongMember(member, value, {
      zh: `应不超过 ${LONGEST} 个字符，现有 ${value.length} 个`,
      en: `should have ${LONGEST} characters at most, it has ${value.length}`,
    });
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new WrongMember(member, value, {
    zh: '应为文本，不能为空',
    en: 'should be a text that is not empty',
  });
};

const optional = <T>(value: unknown, read: (value: unknown) => T): T | null =>
  value === undefined || value === null || value === '' ? null : read(value);

const switchOf = (member: string, value: unknown): boolean => {
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  throw new WrongMember(member, value, { zh: '应为 true 或 false', en: 'should be true or false' });
};

const wrongMoment = (value: unknown, zh: string, en: string): WrongMember =>
  new WrongMember('from', value, { zh, en });

/** A day (`2026-11-27`), which begins at midnight in China, or a moment with its zone. Throws WrongMember on what is none, or is to come. */
const momentIn = (value: unknown, now: Date): string => {
  const [, day = '', time = ''] =
    /^(\d{4}-\d\d-\d\d)(|T\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d))$/.exec(String(value)) ?? [];
  if (day === '')
    throw wrongMoment(
      value,
      '应为 now、beginning、日期（如 2026-11-27）或带时区的时间（如 2026-11-27T08:00:00+08:00）',
      'should be now, beginning, a date such as 2026-11-27 or a time with its zone such as 2026-11-27T08:00:00+08:00',
    );
  const moment = new Date(time === '' ? `${day}T00:00:00+08:00` : day + time);
  if (readDay(day) === null || Number.isNaN(moment.getTime()))
    throw wrongMoment(value, '没有这一天或这一时刻', 'is no day or time that exists');
  if (moment > now)
    throw wrongMoment(
      value,
      '应为今天或以前；从现在起投送请用 now',
      'should not be to come; from now on is now',
    );
  return moment.toISOString();
};

const startOf = (value: unknown, now: Date): string =>
  value === undefined || value === 'now' || value === 'beginning' ? (value ?? 'now') : momentIn(value, now);

const typesOf = (value: unknown): readonly string[] => {
  const known = publicTypes.map(({ name }) => name);
  if (Array.isArray(value) && value.length > 0) return value.map((one) => oneOf('types', one, known));
  throw new WrongMember('types', value, {
    zh: '应为公开类型的列表，如 ["policy"]',
    en: 'should be a list of public types such as ["policy"]',
  });
};

/** Reads what somebody registers. Throws WrongMember at the first thing that cannot be. */
export const readSubscription = (values: Values, now: Date): SubscriptionAsked => {
  const unknown = Object.keys(values).find((name) => !members.includes(name));
  if (unknown !== undefined)
    throw new WrongMember(unknown, values[unknown], {
      zh: `没有这一项；可用：${members.join('、')}`,
      en: `is not known; there are ${members.join(', ')}`,
    });
  const thin = switchOf('thin', values.thin);
  const variants = switchOf('variants', values.variants);
  if (thin && variants)
    throw new WrongMember('variants', variants, {
      zh: '在 thin 为 true 时应为 false：变更不带文本',
      en: 'should be false where thin is true: changes go out without texts',
    });
  return {
    name: textOf('name', values.name),
    kind: oneOf('kind', values.kind, Object.keys(outletKinds)),
    address: textOf('address', values.address),
    narrowing: {
      types: optional(values.types, typesOf),
      unit: optional(values.unit, (value) => textOf('unit', value)),
      domain: optional(values.domain, (value) => textOf('domain', value)),
      fiveOpen: optional(values.fiveOpen, (value) => oneOf('fiveOpen', value, Object.keys(fiveOpen))),
      column: optional(values.column, (value) => textOf('column', value)),
    },
    thin,
    variants,
    from: startOf(values.from, now),
  };
};
