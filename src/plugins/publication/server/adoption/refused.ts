import type { Core } from '@strapi/strapi';
import type { AdoptionRefusal } from '../../../../../types/services';
import { isLocale, type Refusal } from '../../../../domain/change';
import type { CodeName, Language } from '../../../../domain/codes';
import { type PublicTypeName, publicType, titleOf } from '../../../../domain/public-model';
import { inTransaction } from '../../../../plugin-kit/database/sql';
import { takeSnapshots } from '../snapshots/take';
import { otherVersionRefused, unknownLocale } from './messages';

const titlesOf = async (
  strapi: Core.Strapi,
  name: PublicTypeName,
  documentId: string,
): Promise<(locale: string) => string> => {
  const type = publicType(name);
  const snapshots = await inTransaction(strapi, (sql) =>
    takeSnapshots(
      strapi,
      sql,
      name,
      [documentId],
      () => false,
      () => undefined,
    ),
  );
  const byLocale = new Map<string, Parameters<typeof titleOf>[1]>(snapshots.get(documentId));
  return (locale) => titleOf(type, byLocale.get(locale) ?? {}) || `${type.label.zh} ${documentId}`;
};

/** Every reason of a document that was not taken over, under each of its versions that stay unknown. */
export const refusedVersions = async (
  strapi: Core.Strapi,
  document: {
    readonly type: PublicTypeName;
    readonly documentId: string;
    readonly locales: readonly string[];
  },
  refusals: readonly Refusal[],
  language: Language,
): Promise<readonly AdoptionRefusal[]> => {
  const { type, documentId, locales } = document;
  const title = await titlesOf(strapi, type, documentId);
  const say = (locale: string, told: { problem: CodeName; hint: CodeName }): AdoptionRefusal => ({
    type,
    documentId,
    locale,
    title: title(locale),
    problem: told.problem[language],
    hint: told.hint[language],
  });
  const reasons = refusals.flatMap(({ change, findings }) =>
    findings.map(({ message, hint }) => say(change.locale, { problem: message, hint })),
  );
  const named = new Set(reasons.map(({ locale }) => locale));
  const others = locales
    .filter((locale) => !named.has(locale))
    .map((locale) => say(locale, isLocale(locale) ? otherVersionRefused : unknownLocale(locale)));
  return [...reasons, ...others];
};
