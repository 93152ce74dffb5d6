import type { Core } from '@strapi/strapi';
import type { AdoptionRefusal, AdoptionReport } from '../../../../../types/services';
import { isLocale } from '../../../../domain/change';
import type { Language } from '../../../../domain/codes';
import { type PublicTypeName, publicTypes } from '../../../../domain/public-model';
import { rolledBack, type Sql } from '../../../../plugin-kit/database/sql';
import { adoptDocument } from './adopt-document';
import { refusedVersions } from './refused';
import { unknownVersions } from './unknown-versions';

interface Stranger {
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly locales: readonly string[];
}

/** Unknown versions, by document. */
const strangersOf = async (
  strapi: Core.Strapi,
  sql: Sql,
  type: PublicTypeName,
): Promise<readonly Stranger[]> => {
  const byId = new Map<string, string[]>();
  for (const { documentId, locale } of await unknownVersions(strapi, sql, type))
    byId.set(documentId, [...(byId.get(documentId) ?? []), locale]);
  return [...byId].map(([documentId, locales]) => ({ type, documentId, locales }));
};

type Attempt = typeof adoptDocument;

const known = ({ locales }: Stranger): number => locales.filter(isLocale).length;

/**
 * Takes over all strangers of a type. One that needs another of its own type is refused until that one is known: they
 * are asked again as long as any was taken over.
 */
const adoptType = async (
  strapi: Core.Strapi,
  strangers: readonly Stranger[],
  attempt: Attempt,
  language: Language,
): Promise<AdoptionReport> => {
  let adopted = 0;
  for (let waiting = strangers; ; ) {
    const refused: AdoptionRefusal[] = [];
    const left: Stranger[] = [];
    for (const stranger of waiting) {
      const refusals = await attempt(strapi, stranger.type, stranger.documentId);
      if (refusals.length > 0) left.push(stranger);
      else adopted += known(stranger);
      const unknown =
        refusals.length > 0 ? stranger.locales : stranger.locales.filter((locale) => !isLocale(locale));
      if (unknown.length > 0)
        refused.push(
          ...(await refusedVersions(strapi, { ...stranger, locales: unknown }, refusals, language)),
        );
    }
    if (left.length === 0 || left.length === waiting.length) return { adopted, refused };
    waiting = left;
  }
};

/** Each type after those that it needs. */
const adoptAll = async (
  strapi: Core.Strapi,
  sql: Sql,
  attempt: Attempt,
  language: Language,
): Promise<AdoptionReport> => {
  let adopted = 0;
  const refused: AdoptionRefusal[] = [];
  for (const { name } of publicTypes) {
    const report = await adoptType(strapi, await strangersOf(strapi, sql, name), attempt, language);
    adopted += report.adopted;
    refused.push(...report.refused);
  }
  return { adopted, refused };
};

/** In one transaction that is rolled back, so that each document meets those that would have been taken over before it. */
const tryAll = (strapi: Core.Strapi, language: Language): Promise<AdoptionReport> =>
  rolledBack(strapi, async (sql) => {
    const attempt: Attempt = async (...document) => {
      await sql.raw('SAVEPOINT adopting');
      const refusals = await adoptDocument(...document);
      await sql.raw(refusals.length > 0 ? 'ROLLBACK TO SAVEPOINT adopting' : 'RELEASE SAVEPOINT adopting');
      return refusals;
    };
    return adoptAll(strapi, sql, attempt, language);
  });

/**
 * Takes over what Strapi holds as published and the ledger does not know: each document is judged by the gate and
 * appended with the reason `adopted`, in a transaction of its own, or named with every reason why not. `dryRun` changes
 * neither ledger nor store; publishing waits meanwhile, and contents of files that would be public are kept.
 */
export const adopt = (
  strapi: Core.Strapi,
  { dryRun = false, language = 'zh' }: { readonly dryRun?: boolean; readonly language?: Language },
): Promise<AdoptionReport> =>
  dryRun ? tryAll(strapi, language) : adoptAll(strapi, strapi.db.connection, adoptDocument, language);
