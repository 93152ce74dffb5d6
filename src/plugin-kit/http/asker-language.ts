import type { Core } from '@strapi/strapi';
import { languageIn } from '../../domain/change';
import type { Language } from '../../domain/codes';

/** The language in which the person at it reads; Chinese unless they chose English. */
export const languageOf = (strapi: Core.Strapi): Language => {
  const user = strapi.requestContext.get()?.state?.user as { preferedLanguage?: string } | undefined;
  return languageIn(user?.preferedLanguage);
};
