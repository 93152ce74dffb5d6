import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Judge } from '../../../../domain/change';
import { publicTypeOf } from '../../../../domain/public-model';
import { inTransaction } from '../../../../plugin-kit/database/sql';
import { languageOf } from '../../../../plugin-kit/http/asker-language';
import { carryShared } from '../locales/carry-shared';
import { localeMessages } from '../locales/messages';
import { checkDrafts } from '../parts/long-lists';
import { givenReason } from '../withdrawals/given-reason';
import { currentCollector, touch } from './collector';
import { lockDocuments } from './lock-documents';
import { withinDocumentService } from './past-the-gate';
import { inPublishingTransaction } from './publishing-transaction';
import { localesPublished, mayChangePublic, unknownLocale } from './write-scope';

const documentIdOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null && 'documentId' in value ? value.documentId : null;
  return typeof id === 'string' ? id : null;
};

/** Stands on every write of the Document Service, outside i18n's own middleware, whoever asks and in whichever form. */
export const createGate =
  (strapi: Core.Strapi, judges: () => readonly Judge[]): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const type = publicTypeOf(context.uid);
    const params = context.params as Readonly<Record<string, unknown>>;
    if (!type) return next();
    const unknown = unknownLocale(type, context.action, params);
    if (unknown !== null)
      throw new errors.ValidationError(localeMessages.unknown(unknown)[languageOf(strapi)]);
    const carry = (documentId: string) =>
      withinDocumentService(() => carryShared(strapi, type, context.action, documentId, params.locale));
    if (!mayChangePublic(type, context.action, params)) {
      const result = await withinDocumentService(next);
      const documentId = documentIdOf(params) ?? documentIdOf(result);
      if (documentId) await carry(documentId);
      return result;
    }
    const reason = givenReason(strapi, context.action);
    const work = async () => {
      const known = documentIdOf(params);
      const published = localesPublished(type, context.action, params);
      if (known)
        await inTransaction(strapi, async (sql) => {
          await lockDocuments(sql, [known]);
          if (context.action === 'publish') await checkDrafts(strapi, sql, type, known, published);
        });
      const result = await withinDocumentService(next);
      const collector = currentCollector();
      // A clone is asked for under the name of its original.
      const documentId = context.action === 'clone' ? documentIdOf(result) : (known ?? documentIdOf(result));
      if (documentId) await carry(documentId);
      if (collector && documentId) touch(collector, type.name, documentId, published);
      return result;
    };
    return inPublishingTransaction(strapi, judges, work, reason === undefined ? {} : { reason });
  };
