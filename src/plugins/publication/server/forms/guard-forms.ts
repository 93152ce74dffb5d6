import type { Core, Modules } from '@strapi/strapi';
import type { Context } from 'koa';
import { defaultLocale, isLocale, type Locale } from '../../../../domain/change';
import { type PublicType, publicTypeOf } from '../../../../domain/public-model';
import { conflicting, loadedHeader, savesSince } from '../../../../domain/stale-form';
import { inTransaction, type Sql } from '../../../../plugin-kit/database/sql';
import { actorOf } from '../writes/actor';
import { lockDocuments } from '../writes/lock-documents';
import { changedFields, type DraftValues, draftValues } from './draft-values';
import { noteSave, savesAfter } from './saves';
import { staleRefused } from './stale-refused';

/** A form of the admin that is being saved or published. */
interface Form {
  readonly type: PublicType;
  readonly documentId: string;
  readonly locale: Locale;
  readonly request: Context;
  /** What it says; null where it says nothing of its own. */
  readonly data: Readonly<Record<string, unknown>> | null;
}

/** The form for which a write was asked; null for every other write: of programs, imports, many at once. */
const formOf = (strapi: Core.Strapi, context: Modules.Documents.Middleware.Context): Form | null => {
  const type = publicTypeOf(context.uid);
  const request = strapi.requestContext.get() as Context | undefined;
  if (!type || !request?.path.startsWith('/content-manager/') || request.state.user === undefined)
    return null;
  const { documentId, locale, data } = context.params as {
    documentId?: unknown;
    locale?: unknown;
    data?: Form['data'];
  };
  if (typeof documentId !== 'string' || request.params?.id !== documentId) return null;
  return { type, documentId, locale: isLocale(locale) ? locale : defaultLocale, request, data: data ?? null };
};

/** What a form does to a draft. What is discarded is put back on purpose: it is noted, and never too old. */
const guarded: readonly string[] = ['update', 'publish', 'discardDraft'];

/** The draft's time as the form was filled; null where the request does not tell. */
const loadedIn = (request: Context): string | null => {
  const time = Date.parse(request.get(loadedHeader));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

const refuseStale = async (
  strapi: Core.Strapi,
  sql: Sql,
  { type, documentId, locale, request, data }: Form,
  draft: DraftValues | null,
): Promise<void> => {
  const loaded = loadedIn(request);
  if (loaded === null || draft === null) return;
  const { attributes } = strapi.contentType(`api::${type.name}.${type.name}` as never) as {
    attributes: Readonly<Record<string, { pluginOptions?: { i18n?: { localized?: boolean } } }>>;
  };
  const isShared = (field: string): boolean => attributes[field]?.pluginOptions?.i18n?.localized !== true;
  const saves = await savesAfter(sql, { type: type.name, documentId }, loaded);
  const inForm = data ? draft.inForm(data) : null;
  const since = conflicting(
    savesSince({ locale, loaded }, draft.updatedAt, saves, isShared),
    (field) => inForm?.has(field) === true && inForm.get(field) === draft.values.get(field),
  );
  if (since.length > 0) throw await staleRefused(strapi, type, since);
};

/**
 * Stands before every save and publish of a form: one that others have saved since it was filled is refused, and what is
 * saved is noted for those who have it open.
 */
export const guardForms = (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware => {
  // A publish saves first: then it is no older than itself.
  const checked = new WeakSet<Context>();
  return async (context, next) => {
    if (!guarded.includes(context.action)) return next();
    const form = formOf(strapi, context);
    if (!form) return next();
    const { type, documentId, locale, request } = form;
    const read = () => draftValues(strapi, type, documentId, locale);
    const check = async (sql: Sql): Promise<DraftValues | null> => {
      await lockDocuments(sql, [documentId]);
      const draft = await read();
      if (context.action !== 'discardDraft' && !checked.has(request))
        await refuseStale(strapi, sql, form, draft);
      checked.add(request);
      return draft;
    };
    if (context.action === 'publish') {
      await inTransaction(strapi, check);
      return next();
    }
    return inTransaction(strapi, async (sql) => {
      // A language that is new is compared with the Chinese text, with which it shares fields.
      const before = (await check(sql)) ?? (await draftValues(strapi, type, documentId, defaultLocale));
      const result = await next();
      const after = await read();
      if (after)
        await noteSave(
          sql,
          { type: type.name, documentId },
          {
            locale,
            by: actorOf(strapi),
            at: after.updatedAt,
            doneAt: new Date().toISOString(),
            fields: changedFields(before, after),
          },
        );
      return result;
    });
  };
};
