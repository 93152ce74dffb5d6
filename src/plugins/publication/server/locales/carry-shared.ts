import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import { type PublicType, publicTypeOf, uidOf } from '../../../../domain/public-model';
import { inTransaction, preparedRows, reading, rows, type Sql } from '../../../../plugin-kit/database/sql';
import { tableOf } from '../../../../plugin-kit/strapi/strapi-tables';

type Entry = Readonly<Record<string, unknown>> & { readonly id: number; readonly locale: string };
interface Model {
  readonly uid: string;
}

/** i18n's own services, as far as they copy what the locales of a document share. */
interface Localizations {
  syncNonLocalizedAttributes(source: Entry, model: Model): Promise<void>;
}
interface ContentTypes {
  getNestedPopulateOfNonLocalizedAttributes(uid: string): readonly string[];
  copyNonLocalizedAttributes(model: Model, entry: Entry): unknown;
}

const translating = new WeakMap<Core.Strapi, Promise<boolean>>();

/** Whether there is a language beside Chinese; asked once, and again after languages changed. */
const isTranslating = (strapi: Core.Strapi): Promise<boolean> => {
  const known = translating.get(strapi);
  if (known) return known;
  const asked = strapi.db
    .query('plugin::i18n.locale')
    .count()
    .then((all) => all > 1)
    .catch((error: unknown) => {
      translating.delete(strapi);
      throw error;
    });
  translating.set(strapi, asked);
  return asked;
};

/** To be called when a language came or went. */
export const languagesChanged = (strapi: Core.Strapi): void => {
  translating.delete(strapi);
};

const copies = new WeakMap<Core.Strapi, Localizations['syncNonLocalizedAttributes']>();

/** Whether what the locales share is carried by us. A register is public as it is saved: there Strapi's way does. */
const isCarried = (type: PublicType | undefined): type is PublicType =>
  type?.localized === true && type.drafts;

/**
 * i18n copies shared fields from whichever language was written into the others, and only when some row of the document, it
 * does not say which, had another value: what was discarded in Chinese came back with an English title, and a revised date
 * stayed in English. Of documents with drafts the Chinese version alone is the source; see carryShared.
 */
export const chineseIsTheSource = (strapi: Core.Strapi): void => {
  const localizations = strapi.plugin('i18n').service('localizations') as Localizations;
  const copy = localizations.syncNonLocalizedAttributes;
  copies.set(strapi, copy);
  localizations.syncNonLocalizedAttributes = async (source, model) => {
    if (!isCarried(publicTypeOf(model.uid))) await copy(source, model);
  };
};

interface Version {
  readonly id: number;
  readonly locale: string;
  readonly is_public: boolean;
  /** To the microsecond. */
  readonly updated_at: string;
}

/** The rows of a document; hardly any has more than one language, so that nothing else is asked of most. */
const versionsOf = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<readonly Version[]> => {
  const table = tableOf(strapi, uid);
  const read = (sql: Sql) =>
    preparedRows<Version>(
      sql,
      `versions of ${table}`,
      `SELECT id, locale, published_at IS NOT NULL AS is_public, updated_at::text FROM ${table} WHERE document_id = ?`,
      [documentId],
    );
  return reading(strapi, read);
};

/**
 * A translation is changed where its own words are: what it took over does not make a changed draft one that is public, nor one
 * that is public a changed draft. Strapi tells them apart by which of the two rows was written last, and so does the scope plugin.
 */
const keepChanged = async (strapi: Core.Strapi, uid: string, versions: readonly Version[]): Promise<void> => {
  const table = tableOf(strapi, uid);
  const translations = versions.filter(({ locale }) => locale !== defaultLocale);
  for (const published of translations.filter(({ is_public }) => is_public)) {
    const draft = translations.find(({ locale, is_public }) => !is_public && locale === published.locale);
    if (!draft) continue;
    const [time, values] =
      draft.updated_at > published.updated_at
        ? ['?::timestamp', [published.updated_at]]
        : [`(SELECT greatest(d.updated_at, ${table}.updated_at) FROM ${table} d WHERE d.id = ?)`, [draft.id]];
    await inTransaction(strapi, (sql) =>
      rows(sql, `UPDATE ${table} SET updated_at = ${time} WHERE id = ?`, [...values, published.id]),
    );
  }
};

const actions: readonly string[] = ['create', 'update', 'discardDraft', 'publish'];

/** Gives the other languages of a document what its Chinese version says of shared fields, draft to draft, public to public. */
export const carryShared = async (
  strapi: Core.Strapi,
  type: PublicType,
  action: string,
  documentId: string,
  locale: unknown,
): Promise<void> => {
  const copy = copies.get(strapi);
  if (!copy || !isCarried(type) || !actions.includes(action)) return;
  // A translation whose draft was discarded is again what is public of it, until it is next saved.
  if (action === 'discardDraft' && locale !== undefined && locale !== defaultLocale && locale !== '*') return;
  const uid = uidOf(type.name);
  if (!(await isTranslating(strapi))) return;
  const versions = await versionsOf(strapi, uid, documentId);
  if (versions.every(({ locale }) => locale === defaultLocale)) return;
  const { copyNonLocalizedAttributes, getNestedPopulateOfNonLocalizedAttributes } = strapi
    .plugin('i18n')
    .service('content-types') as ContentTypes;
  const model = strapi.contentType(uid as never) as Model;
  let isCopied = false;
  for (const isPublic of [false, true]) {
    const ids = versions.filter(({ is_public }) => is_public === isPublic).map(({ id }) => id);
    if (ids.length < 2) continue;
    const entries = (await strapi.db.query(uid).findMany({
      where: { id: { $in: ids } },
      populate: getNestedPopulateOfNonLocalizedAttributes(uid) as never,
    })) as readonly Entry[];
    const chinese = entries.find(({ locale }) => locale === defaultLocale);
    if (!chinese) continue;
    const shared = copyNonLocalizedAttributes(model, chinese);
    // Whoever has the other form open is not told of a change where there is none.
    if (entries.every((entry) => isDeepStrictEqual(copyNonLocalizedAttributes(model, entry), shared)))
      continue;
    await copy(chinese, model);
    isCopied = true;
  }
  if (isCopied) await keepChanged(strapi, uid, versions);
};
