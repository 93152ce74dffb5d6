import type { Core, Modules } from '@strapi/strapi';
import { standingOf } from '../../../../domain/scope';
import { writerNow } from '../asking/who-asks';
import { mustHaveStayed } from './documents-of';

const documentIdIn = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null && 'documentId' in value ? value.documentId : null;
  return typeof id === 'string' ? id : null;
};

/** Stands inside the gate's transaction: a document that is not its writer's any more rolls all of it back. */
export const stayWithin =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const result = await next();
    const writer = writerNow();
    if (!writer || !['create', 'update', 'clone'].includes(context.action)) return result;
    if (standingOf(context.uid)?.kind !== 'unit') return result;
    const documentId = documentIdIn(result);
    if (documentId !== null) await mustHaveStayed(strapi, writer, context.uid, documentId);
    return result;
  };
