import { type CodeName, fiveOpen } from '../codes';
import { publicTypes } from '../public-model';
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

const textOf = (member: string, value: unknown): string => {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 2_000) return value.trim();
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

const momentOf = (value: unknown): string => {
  if (value === undefined || value === 'now') return 'now';
  if (value === 'beginning') return value;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)))
    return new Date(value).toISOString();
  throw new WrongMember('from', value, {
    zh: '应为 now、beginning 或日期，如 2026-11-27',
    en: 'should be now, beginning or a date such as 2026-11-27',
  });
};

const typesOf = (value: unknown): readonly string[] => {
  const known = publicTypes.map(({ name }) => name);
  if (Array.isArray(value) && value.length > 0) return value.map((one) => oneOf('types', one, known));
  throw new WrongMember('types', value, {
    zh: '应为公开类型的列表，如 ["policy"]',
    en: 'should be a list of public types such as ["policy"]',
  });
};

/** Reads what somebody registers. Throws WrongMember at the first thing that cannot be. */
export const readSubscription = (values: Values): SubscriptionAsked => {
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
    from: momentOf(values.from),
  };
};
