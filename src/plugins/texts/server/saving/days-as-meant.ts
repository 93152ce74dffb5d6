import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { doubted, readDay, readMoment } from '../../../../domain/time';

/** Fields that say when something ends: a day alone lasts until midnight. */
const isEnd = (name: string): boolean => name.startsWith('ends');

/** What Strapi reads, or refuses, itself: ISO 8601, and milliseconds since 1970. */
const isStrapis = (value: string): boolean => /^\d{4}-\d{2}-\d{2}(?:$|T)|^\d{11,}$|^$/u.test(value);

/** Strapi would say in English that it expects yyyy-MM-dd. */
const refusal = (field: string, value: string): Error => {
  const day = doubted(value);
  const message = day
    ? `日期 ${day.slice(0, 10)} 早于 1949 年或晚于十年以后，请核对后点“确认无误” (${day.slice(0, 10)} lies before 1949 or more than ten years ahead: confirm it)`
    : `“${value}”不是日期，请写成 2026-11-20、2026.11.20 或 2026年11月20日 (“${value}” is no date: write 2026-11-20)`;
  return new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
};

const asMeant = (name: string, type: 'date' | 'datetime', value: string): string => {
  const meant = type === 'date' ? readDay(value) : readMoment(value, isEnd(name));
  if (meant === null && !isStrapis(value)) throw refusal(name, value);
  return meant ?? value;
};

/** Days and moments are taken as they are meant, and kept in ISO 8601; what nobody understands is refused. */
export const daysAsMeant =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const { data } = context.params as { data?: Record<string, unknown> };
    if (data && context.uid.startsWith('api::') && ['create', 'update', 'clone'].includes(context.action))
      for (const [name, { type }] of Object.entries(strapi.contentType(context.uid).attributes)) {
        const value = data[name];
        if (typeof value !== 'string' || (type !== 'date' && type !== 'datetime')) continue;
        data[name] = asMeant(name, type, value);
      }
    return next();
  };
