import type { Core } from '@strapi/strapi';
import { defaultLocale, type Locale, type Snapshot } from '../../../../domain/change';
import { withFilesAsBefore } from '../../../../domain/files';
import {
  type Fields,
  type PublicType,
  type PublicTypeName,
  publicType,
  uidOf,
} from '../../../../domain/public-model';
import { type ContentRow, populateFields, readFields } from '../../../../domain/snapshot';
import { cleanSnapshot } from '../../../../domain/texts';
import type { Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { pick, sharedFields } from '../locales/shared-fields';
import { carriedTogether, readCarried } from './carried';

/** Snapshots of what Strapi holds as published: documentId → locale → snapshot. */
export type Snapshots = ReadonlyMap<string, ReadonlyMap<Locale, Snapshot>>;

const localeOf = (row: { readonly locale: string | null }): Locale =>
  (row.locale as Locale | null) ?? defaultLocale;

const findRows = async (
  strapi: Core.Strapi,
  type: PublicType,
  fields: Fields,
  where: Readonly<Record<string, unknown>>,
): Promise<readonly ContentRow[]> =>
  (await strapi.db.query(uidOf(type.name)).findMany({
    where,
    populate: populateFields(fields) as never,
    orderBy: { id: 'asc' },
  })) as readonly ContentRow[];

/** Published rows with all that they carry: Strapi alone would ask a question for each group and link. */
const findPublished = async (
  strapi: Core.Strapi,
  sql: Sql,
  type: PublicType,
  documentIds: readonly string[],
): Promise<readonly ContentRow[]> => {
  const fields = carriedTogether(type.fields);
  const others = Object.fromEntries(Object.entries(type.fields).filter(([name]) => !(name in fields)));
  const found = await findRows(strapi, type, others, {
    documentId: { $in: documentIds },
    ...(type.drafts ? { publishedAt: { $notNull: true } } : {}),
  });
  const carried = await readCarried(
    strapi,
    sql,
    { name: type.name, fields },
    found.map(({ id }) => id),
  );
  return found.map((row) => ({ ...row, ...carried.get(row.id) }));
};

/** Links to types with drafts: Strapi drops them from a published row when their target is not published. */
const draftLinks = (type: PublicType): Fields =>
  Object.fromEntries(
    Object.entries(linksOf(type)).filter(([, field]) => 'to' in field && publicType(field.to).drafts),
  );

/** Which locales of which documents are being published now, so that their links are those of the draft. */
export type Publishing = (documentId: string, locale: Locale) => boolean;

/**
 * The snapshots of some documents of a type, in every published locale. Links to documents with drafts are the
 * draft's where a locale is being published, otherwise those of `before` (what is public now); so are the files that
 * it carries, which Strapi changes in place. Texts with form are clean (src/domain/texts).
 */
export const takeSnapshots = async (
  strapi: Core.Strapi,
  sql: Sql,
  name: PublicTypeName,
  documentIds: readonly string[],
  publishing: Publishing,
  before: (documentId: string, locale: Locale) => Snapshot | undefined,
): Promise<Snapshots> => {
  const type = publicType(name);
  const published = await findPublished(strapi, sql, type, documentIds);
  const uncertain = draftLinks(type);
  const drafts = await draftRows(strapi, type, uncertain, published, publishing);
  const snapshots = new Map<string, Map<Locale, Snapshot>>();
  for (const row of published) {
    const locale = localeOf(row);
    const byLocale = snapshots.get(row.documentId) ?? new Map<Locale, Snapshot>();
    const draft = drafts.get(`${row.documentId} ${locale}`);
    const links = draft
      ? readFields(uncertain, draft)
      : pick(uncertain, before(row.documentId, locale) ?? readFields(uncertain, row));
    const snapshot = cleanSnapshot(type.fields, { ...readFields(type.fields, row), ...links });
    const known =
      type.drafts && !publishing(row.documentId, locale) ? before(row.documentId, locale) : undefined;
    const carried = known
      ? withFilesAsBefore(type.fields, snapshot, cleanSnapshot(type.fields, known))
      : snapshot;
    byLocale.set(locale, await service(strapi, 'files', 'pictures').madePublic(type.fields, carried));
    snapshots.set(row.documentId, byLocale);
  }
  const shared = sharedFields(strapi, type);
  for (const [documentId, byLocale] of snapshots)
    share(shared, byLocale, (locale) => before(documentId, locale));
  return snapshots;
};

/**
 * Shared fields are those of the default locale wherever it is public: Strapi keeps links per locale and refuses one whose
 * target has no such locale (a unit without an English name). Where it is just being withdrawn, a translation says what it said.
 */
const share = (
  shared: Fields,
  byLocale: Map<Locale, Snapshot>,
  before: (locale: Locale) => Snapshot | undefined,
): void => {
  const chinese = byLocale.get(defaultLocale);
  for (const [locale, snapshot] of byLocale) {
    const source = chinese ?? before(locale);
    if (locale !== defaultLocale && source) byLocale.set(locale, { ...snapshot, ...pick(shared, source) });
  }
};

const linksOf = (type: PublicType): Fields =>
  Object.fromEntries(
    Object.entries(type.fields).filter(([, { kind }]) => kind === 'link' || kind === 'links'),
  );

const draftRows = async (
  strapi: Core.Strapi,
  type: PublicType,
  links: Fields,
  published: readonly ContentRow[],
  publishing: Publishing,
): Promise<ReadonlyMap<string, ContentRow>> => {
  const asked = published.filter((row) => publishing(row.documentId, localeOf(row)));
  if (Object.keys(links).length === 0 || asked.length === 0) return new Map();
  const found = await findRows(strapi, type, links, {
    documentId: { $in: [...new Set(asked.map(({ documentId }) => documentId))] },
    publishedAt: { $null: true },
  });
  return new Map(
    found
      .filter((row) => publishing(row.documentId, localeOf(row)))
      .map((row) => [`${row.documentId} ${localeOf(row)}`, row]),
  );
};
