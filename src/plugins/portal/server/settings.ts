import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { proxyList } from './http/guard/client-address';
import { rateOf } from './limits/rate-limit';
import type { HttpOptions } from './open-portal';
import { TrustedDocuments } from './run/trusted-documents';

/** What the client package's generator writes. */
const USUAL_DOCUMENTS = resolve('clients/typescript/src/persisted-documents.json');

/** PORTAL_FILES_DIR: where the contents of public files lie; otherwise in the data folder. */
export const filesFolderOf = (environment: NodeJS.ProcessEnv): string =>
  resolve(environment.PORTAL_FILES_DIR || join(environment.GONGKAI_DATA_DIR || '.data', 'published'));

/** PORTAL_REMEMBER=false: every answer is read from the database. */
export const remembersOf = (text: string | undefined): boolean => text !== 'false';

/** PORTAL_NOTES=false: what nothing was found for is told to nobody. */
export const notesOf = (text: string | undefined): boolean => text !== 'false';

/** PORTAL_ORIGINS: sites whose pages may ask, separated by commas; not set: any. */
const originsOf = (text: string | undefined): readonly string[] => {
  const named = (text ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  return named.length === 0 ? ['*'] : named;
};

/** PORTAL_MAX_AGE: seconds for which a cache may give an answer without asking. Throws on what is no whole number. */
const maxAgeOf = (text: string | undefined): number => {
  const seconds = Number(text ?? 0);
  if (!Number.isInteger(seconds) || seconds < 0)
    throw new Error(`PORTAL_MAX_AGE：“${text}”应为秒数 · must be a whole number of seconds`);
  return seconds;
};

/** More at once make none of them faster. */
const MOST_SEARCHES = 4;

/**
 * PORTAL_SEARCHES: how many searches (and other questions that look through much) a process asks of the database at
 * once; not set: half as many as the machine has processors, at most four. Throws on what is no whole number above 0.
 */
export const searchesOf = (text: string | undefined): number => {
  if (!text) return Math.min(MOST_SEARCHES, Math.max(1, Math.floor(availableParallelism() / 2)));
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 50)
    throw new Error(`PORTAL_SEARCHES：“${text}”应为 1 至 50 的整数 · must be a whole number from 1 to 50`);
  return number;
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
