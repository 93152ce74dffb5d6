import type { Core } from '@strapi/strapi';
import { type CodedKind, type Named, UnknownCode } from '../../../../domain/catalogue';
import { defaultLocale } from '../../../../domain/change';
import type { CodeName } from '../../../../domain/codes';
import { uidOf } from '../../../../domain/public-model';
import { service } from '../../../../plugin-kit/strapi/service';

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

/** The same for a unit that whoever asks has; one that is somebody else's is told as such: its code is public. */
export const ownUnitOf = async (strapi: Core.Strapi, code: string): Promise<Target> => {
  const unit = await targetOf(strapi, 'unit', code);
  const asking = await service(strapi, 'scope', 'asking').scope();
  if (asking.kind === 'all' || (asking.kind === 'units' && asking.codes.includes(code))) return unit;
  throw new ForeignUnit(unit);
};

class ForeignUnit extends Error {
  readonly code = 'FOREIGN_UNIT';
  readonly problem: CodeName;
  readonly hint = {
    zh: '请用该单位的账号，或请区政府办把账号指定到该单位',
    en: 'Use an account of that unit, or have the district office give it to the account',
  };
  constructor({ code, name }: Target) {
    super(`单位 ${code} 不属于这个账号。The unit ${code} is not the account’s.`);
    this.problem = {
      zh: `单位 ${code}（${name}）不属于这个账号`,
      en: `The unit ${code} (${name}) is not the account’s`,
    };
  }
}
