import type { Core } from '@strapi/strapi';
import { type CodedKind, type Named, UnknownCode } from '../../../../domain/catalogue';
import { uidOf } from '../../../../domain/public-model';
import { defaultLocale } from '../../../../domain/publication';

/** A unit or a domain, as the import was told it by its code. */
export interface Target {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
}

/** Throws UnknownCode, which names the nearest ones. */
export const targetOf = async (strapi: Core.Strapi, kind: CodedKind, code: string): Promise<Target> => {
  const query = strapi.db.query(uidOf(kind));
  const select = ['documentId', 'code', 'name'];
  const found = (await query.findOne({ select, where: { code, locale: defaultLocale } })) as Target | null;
  if (found !== null) return found;
  const known = (await query.findMany({ select, where: { locale: defaultLocale } })) as readonly Named[];
  throw new UnknownCode(kind, code, known);
};
