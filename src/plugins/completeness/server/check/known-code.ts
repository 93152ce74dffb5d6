import type { Core } from '@strapi/strapi';
import { type CodedKind, type Named, UnknownCode } from '../../../../domain/catalogue';
import { defaultLocale } from '../../../../domain/change';
import { uidOf } from '../../../../domain/public-model';

/** Throws UnknownCode, with the nearest ones, if no unit or domain has the code. */
export const knownCode = async (strapi: Core.Strapi, kind: CodedKind, code: string): Promise<void> => {
  const query = strapi.db.query(uidOf(kind));
  if ((await query.count({ where: { code } })) > 0) return;
  const known = await query.findMany({ select: ['code', 'name'], where: { locale: defaultLocale } });
  throw new UnknownCode(kind, code, known as readonly Named[]);
};
