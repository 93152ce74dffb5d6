import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { type Unstorable, unstorableIn } from '../../../../domain/storable';

const told: Readonly<Record<Unstorable['problem'], string>> = {
  'null-character':
    '含有空字符（U+0000），请删除后重试 (holds the character U+0000: take it out and try again)',
  'lone-surrogate':
    '含有残缺的字符（单独的 UTF-16 代理码），请删除后重试 (holds half a character, a lone UTF-16 surrogate: take it out and try again)',
  'too-deep': '嵌套层数过多 (is nested too deeply)',
};

/** Strapi's own form of a refusal: the admin shows it at the field that the path names. */
const refusal = (place: string, { path, problem }: Unstorable): Error => {
  const message = `${place}${path.join('.').replaceAll('\0', '\\0')}：${told[problem]}`;
  return new errors.ValidationError(message, { errors: [{ path, message, name: 'ValidationError' }] });
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const mustBeStorable = (ctx: Context): void => {
  const places = [
    ['地址 address', decoded(ctx.path)],
    ['参数 parameter ', ctx.query],
    ['', ctx.request.body],
  ] as const;
  for (const [place, value] of places) {
    const found = unstorableIn(value);
    if (found) throw refusal(place, found);
  }
};

/** A value that a column cannot hold or be compared with: no fault of ours, and none of the database's. */
const valueFaults: ReadonlySet<string> = new Set(['42883', '42804', 'ERR_ASSERTION']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** The value, from the end of PostgreSQL's message; what stands before it is SQL. */
const refusedValue = (error: unknown): string =>
  /(?:value|type \w+:) "([^"]{1,80})"[^"]*$/.exec(String(error))?.[1] ?? '';

/** Where a value stands in what was sent; null where it is not found. */
const placeOf = (value: string, sent: unknown): readonly string[] | null => {
  if (typeof sent !== 'object' || sent === null) return String(sent) === value ? [] : null;
  for (const [name, part] of Object.entries(sent)) {
    const rest = placeOf(value, part);
    if (rest) return [name, ...rest];
  }
  return null;
};

/** With the field that holds it, where it was sent as one: the admin marks it. */
const outside = (value: string, body: unknown): Error => {
  const named = value === '' ? '' : `“${value}”`;
  const message = `值${named}超出可以保存或比较的范围，请检查数字、日期和筛选条件 (a value ${named} cannot be stored or compared: check numbers, dates and filters)`;
  const path = value === '' ? null : placeOf(value, body);
  return new errors.ValidationError(
    message,
    path ? { errors: [{ path, message, name: 'ValidationError' }] } : {},
  );
};

/**
 * Whoever sends what no column can take is told so with 400: before the request where it can be seen (and with its
 * field), after it where only PostgreSQL knows (class 22 of its codes, or a comparison that a column does not have).
 * Stock Strapi answers 500. Stands after the body is read.
 */
export const storableValues =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    mustBeStorable(ctx);
    try {
      await next();
    } catch (error) {
      const code = codeOf(error);
      if (!/^22...$/.test(code) && !valueFaults.has(code)) throw error;
      strapi.log.warn(`${ctx.method} ${ctx.path}: 400, a value is refused (${code})`);
      throw outside(refusedValue(error), ctx.request.body);
    }
  };
