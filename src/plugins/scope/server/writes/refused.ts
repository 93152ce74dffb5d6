import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CodeName } from '../../../../domain/codes';
import { languageOf } from '../../../../plugin-kit/http/asker-language';
import { markRefused } from '../../../../plugin-kit/strapi/refusals';

const inLanguage = (strapi: Core.Strapi, text: CodeName): string => text[languageOf(strapi)];

/** The same for what is not there and for what is somebody else's: no answer may tell them apart. */
export const notThere = (strapi: Core.Strapi, text: CodeName): Error => {
  markRefused(strapi);
  return new errors.NotFoundError(inLanguage(strapi, text));
};

export const noSuchDocument = (strapi: Core.Strapi): Error =>
  notThere(strapi, { zh: '没有这一条目。', en: 'There is no such document.' });

/** What is wrong with a field, told on the field. */
export const wrongField = (strapi: Core.Strapi, path: readonly string[], text: CodeName): Error => {
  markRefused(strapi);
  const message = inLanguage(strapi, text);
  return new errors.ValidationError(message, { errors: [{ path, message, name: 'ValidationError' }] });
};

/** Whoever has no unit has nowhere to put anything. */
export const noUnit = (strapi: Core.Strapi): Error =>
  notYours(strapi, {
    zh: '您的账号还没有所属单位，请与区政府办联系。',
    en: 'Your account belongs to no unit yet: ask the district office.',
  });

export const notYours = (strapi: Core.Strapi, text: CodeName): Error => {
  markRefused(strapi);
  return new errors.PolicyError(inLanguage(strapi, text));
};
