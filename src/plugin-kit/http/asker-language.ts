import type { Core } from '@strapi/strapi';
import type { Language } from '../../domain/codes';
import { languageIn } from '../../domain/publication';

/** The language in which the person at it reads; Chinese unless they chose English. */
export const languageOf = (strapi: Core.Strapi): Language => {
  const user = strapi.requestContext.get()?.state?.user as { preferedLanguage?: string } | undefined;
  return languageIn(user?.preferedLanguage);
};
