import type { Core, Modules } from '@strapi/strapi';
import { publicTypeOf } from '../../../../domain/public-model';
import type { Judge } from '../../../../domain/publication';
import { inTransaction, rows } from '../sql';
import { currentCollector, touch } from './collector';
import { together } from './together';
import { localesPublished, mayChangePublic } from './which';

const documentIdOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null && 'documentId' in value ? value.documentId : null;
  return typeof id === 'string' ? id : null;
};

/**
 * Stands on every write of the Document Service, outside i18n's own middleware, whoever asks and in whichever form.
 * Writers of the same document take turns: Strapi alone can leave two published rows of one document.
 */
export const createGate =
  (strapi: Core.Strapi, judges: () => readonly Judge[]): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const type = publicTypeOf(context.uid);
    const params = context.params as Readonly<Record<string, unknown>>;
    if (!type || !mayChangePublic(type, context.action, params)) return next();
    return together(strapi, judges, async () => {
      const known = documentIdOf(params);
      if (known) await takeTurn(strapi, known);
      const result = await next();
      const collector = currentCollector();
      const documentId = known ?? documentIdOf(result);
      if (collector && documentId)
        touch(collector, type.name, documentId, localesPublished(type, context.action, params));
      return result;
    });
  };

const takeTurn = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  await inTransaction(strapi, (sql) =>
    rows(sql, 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [documentId]),
  );
};
