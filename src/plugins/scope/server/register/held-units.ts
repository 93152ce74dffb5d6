import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { defaultLocale } from '../../../../domain/change';
import { languageOf } from '../../../../plugin-kit/http/asker-language';
import { asSystem } from '../asking/who-asks';
import { keptBelongings } from './records';
import { accounts, nameOf } from './roles';

const UNIT = 'api::unit.unit';
/** So many accounts are named; of the others it is told how many there are. */
const mostNamed = 10;

/** Accounts that hold a unit, whether their days are over or not. */
const holders = async (strapi: Core.Strapi, unit: string): Promise<readonly string[]> => {
  const held = (await keptBelongings(strapi)).filter((one) => one.unit === unit);
  if (held.length === 0) return [];
  const people = await accounts(strapi);
  return people.filter(({ id }) => held.some(({ account }) => account === id)).map(nameOf);
};

const told = (unit: string, names: readonly string[]): Readonly<Record<'zh' | 'en', string>> => {
  const [some, more] = [names.slice(0, mostNamed), names.length - mostNamed];
  return {
    zh: `${unit}不能删除：还有 ${names.length} 个账号属于它（${some.join('、')}${more > 0 ? '等' : ''}）。请先在“单位账号”中去掉或更换这些账号的单位；单位撤销、合并的不要删除，请填停用日期和承接单位。`,
    en: `${unit} cannot be deleted: ${names.length} accounts belong to it (${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}). Take it from them under “Accounts by unit” first; a unit that was abolished or merged is not deleted: enter the day on which it went out of use, and its successor.`,
  };
};

/** A unit that accounts hold is not deleted: they would be left with a unit that nobody can name. A text in another language may go. */
export const keepHeldUnits =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    if (context.uid !== UNIT || context.action !== 'delete') return next();
    const { documentId, locale = defaultLocale } = context.params as {
      documentId: string;
      locale?: string | readonly string[];
    };
    if (![locale].flat().some((one) => one === '*' || one === defaultLocale)) return next();
    const [unit, names] = await asSystem(async () => [
      (await strapi.db.query(UNIT).findOne({ where: { documentId, locale: defaultLocale } })) as {
        code: string;
        name: string;
      } | null,
      await holders(strapi, documentId),
    ]);
    if (unit && names.length > 0)
      throw new errors.ApplicationError(told(`${unit.name}（${unit.code}）`, names)[languageOf(strapi)]);
    return next();
  };
