import { join, resolve } from 'node:path';
import { proxyList } from './http/guard/client-address';
import { rateOf } from './http/guard/rate-limit';
import type { HttpOptions } from './open-portal';
import { TrustedDocuments } from './run/trusted-documents';

/** What the client package's generator writes. */
const USUAL_DOCUMENTS = resolve('clients/typescript/src/persisted-documents.json');

/** PORTAL_FILES_DIR: where the contents of public files lie; otherwise in the data folder. */
export const filesFolderOf = (environment: NodeJS.ProcessEnv): string =>
  resolve(environment.PORTAL_FILES_DIR || join(environment.GONGKAI_DATA_DIR || '.data', 'published'));

/** PORTAL_REMEMBER=false: every answer is read from the database. */
export const remembersOf = (text: string | undefined): boolean => text !== 'false';

/** PORTAL_ORIGINS: sites whose pages may ask, separated by commas; not set: any. */
export const originsOf = (text: string | undefined): readonly string[] => {
  const named = (text ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  return named.length === 0 ? ['*'] : named;
};

/** PORTAL_MAX_AGE: seconds for which a cache may give an answer without asking. Throws on what is no whole number. */
export const maxAgeOf = (text: string | undefined): number => {
  const seconds = Number(text ?? 0);
  if (!Number.isInteger(seconds) || seconds < 0)
    throw new Error(`PORTAL_MAX_AGE：“${text}”应为秒数 · must be a whole number of seconds`);
  return seconds;
};

/** What stands between callers and the portal, and between the portal and caches, from the environment. Throws on what is wrong. */
export const httpOf = (environment: NodeJS.ProcessEnv): HttpOptions => {
  const { PORTAL_DOCUMENTS: documents, PORTAL_ACCESS_LOG: log } = environment;
  return {
    origins: originsOf(environment.PORTAL_ORIGINS),
    caching: {
      maxAge: maxAgeOf(environment.PORTAL_MAX_AGE),
      compress: environment.PORTAL_COMPRESS !== 'false',
    },
    guard: {
      rate: rateOf(environment.PORTAL_RATE),
      proxies: proxyList(environment.PORTAL_PROXIES ?? ''),
      log: log || null,
    },
    trusted: TrustedDocuments.read(documents || USUAL_DOCUMENTS, {
      only: environment.PORTAL_TRUSTED_ONLY === 'true',
      needed: Boolean(documents),
    }),
  };
};
