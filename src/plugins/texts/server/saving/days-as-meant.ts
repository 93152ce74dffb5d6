import type { Core, Modules } from '@strapi/strapi';
import { readDay, readMoment } from '../../../../domain/time';

/** Fields that say when something ends: a day alone lasts until midnight. */
const isEnd = (name: string): boolean => name.startsWith('ends');

/** Days and moments that are not in ISO 8601 yet are taken as they are meant; what nobody understands stays for Strapi to refuse. */
export const daysAsMeant =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  (context, next) => {
    const { data } = context.params as { data?: Record<string, unknown> };
    if (data && context.uid.startsWith('api::') && ['create', 'update', 'clone'].includes(context.action))
      for (const [name, { type }] of Object.entries(strapi.contentType(context.uid).attributes)) {
        const value = data[name];
        if (typeof value !== 'string') continue;
        if (type === 'date') data[name] = readDay(value) ?? value;
        if (type === 'datetime') data[name] = readMoment(value, isEnd(name)) ?? value;
      }
    return next();
  };
