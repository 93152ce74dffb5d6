import type { Core, Modules } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import { uidOf } from '../../../../domain/public-model';
import { forgetDocument, scoreDocuments } from './score-documents';
import type { ScoreRow } from './score-row';

/** What may change what an item says. A publish does not: Strapi copies the draft with its score. */
const rewriting: readonly string[] = ['create', 'update', 'clone', 'discardDraft'];

type Written = {
  documentId?: unknown;
  locale?: unknown;
  completenessScore?: unknown;
  completenessBand?: unknown;
};

/** The answer of a write shows the new score, as the next reading will. */
const showScore = (written: unknown, scores: readonly ScoreRow[]): void => {
  if (typeof written !== 'object' || written === null) return;
  const answer = written as Written;
  const kept = scores.find(({ locale }) => locale === answer.locale) ?? null;
  if (kept === null || !('completenessScore' in answer)) return;
  answer.completenessScore = kept.score;
  answer.completenessBand = kept.band;
};

/** Stands on the Document Service: a written catalogue item is scored in the same transaction, and only that one. */
export const scoreWhenWritten =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    if (context.uid !== uidOf('catalog-item')) return next();
    const params = context.params as { documentId?: unknown; status?: unknown; locale?: unknown };
    if (context.action === 'delete')
      return strapi.db.transaction(async () => {
        const result = await next();
        if (typeof params.documentId === 'string') await forgetDocument(strapi, params.documentId);
        return result;
      });
    if (!rewriting.includes(context.action)) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      for (const written of writtenBy(result)) {
        showScore(written, await scoreDocuments(strapi, [written.documentId], publishedIn(params)));
      }
      return result;
    });
  };

/** Whether the write published what it wrote in a language, so that the published row says the same as the draft. */
const publishedIn =
  ({ status, locale }: { readonly status?: unknown; readonly locale?: unknown }) =>
  (row: ScoreRow): boolean =>
    status === 'published' && (locale === '*' || [locale ?? defaultLocale].flat().includes(row.locale));

/** A clone or a discarded draft answers with its entries, one for each language; one stands for all of a document. */
const writtenBy = (result: unknown): ReadonlyArray<{ readonly documentId: string }> => {
  const answer = result as { documentId?: unknown; entries?: unknown } | null;
  const entries: readonly unknown[] = Array.isArray(answer?.entries) ? answer.entries : [answer];
  const documents = new Map<string, { readonly documentId: string }>();
  for (const entry of entries) {
    const documentId = (entry as { documentId?: unknown } | null)?.documentId;
    if (typeof documentId === 'string' && !documents.has(documentId))
      documents.set(documentId, entry as { readonly documentId: string });
  }
  return [...documents.values()];
};
