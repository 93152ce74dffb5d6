import type { CodeName } from '../../../../domain/codes';

export const DEFAULT_LIMIT = 100;
export const MAX_LIMIT = 1000;

export interface Asked {
  readonly after: number;
  readonly limit: number;
}

/** A parameter that cannot be read: which, what it was, what would be right. */
export interface BadParameter {
  readonly parameter: string;
  readonly value: string;
  readonly message: CodeName;
}

const known: readonly string[] = ['after', 'limit'];

/** What nobody reads is refused: a reader who mistypes a parameter would believe that it is heeded. */
const unknownIn = (query: Readonly<Record<string, unknown>>): BadParameter | null => {
  const parameter = Object.keys(query).find((name) => !known.includes(name));
  if (parameter === undefined) return null;
  const value = query[parameter];
  return {
    parameter,
    value: typeof value === 'string' ? value : JSON.stringify(value),
    message: {
      zh: `不是本接口的参数；可用：${known.join('、')}`,
      en: `is none of this address; it takes ${known.join(', ')}`,
    },
  };
};

const wholeNumber = /^\d{1,15}$/;

const read = (
  parameter: string,
  value: unknown,
  fallback: number,
  right: CodeName,
  fits: (n: number) => boolean,
): number | BadParameter => {
  if (value === undefined || value === '') return fallback;
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return typeof value === 'string' && wholeNumber.test(value) && fits(Number(value))
    ? Number(value)
    : { parameter, value: written, message: right };
};

/** What a reader asks for: `after` is the last number they have, `limit` how many at most. */
export const readAsked = (query: Readonly<Record<string, unknown>>): Asked | BadParameter => {
  const unknown = unknownIn(query);
  if (unknown) return unknown;
  const after = read(
    'after',
    query.after,
    0,
    {
      zh: '应为上次返回的 next，即不小于 0 的整数',
      en: 'should be the last answer’s `next`, a whole number from 0 on',
    },
    () => true,
  );
  if (typeof after !== 'number') return after;
  const limit = read(
    'limit',
    query.limit,
    DEFAULT_LIMIT,
    { zh: `应为 1 到 ${MAX_LIMIT} 的整数`, en: `should be a whole number from 1 to ${MAX_LIMIT}` },
    (n) => n >= 1 && n <= MAX_LIMIT,
  );
  return typeof limit === 'number' ? { after, limit } : limit;
};
