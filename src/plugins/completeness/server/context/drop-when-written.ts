import type { Core, Modules } from '@strapi/strapi';
import { settingsUid } from '../settings/stored-settings';

/** The content types from which the context is read. */
const readFrom: readonly string[] = ['api::legal-basis.legal-basis', 'api::holiday.holiday', settingsUid];

const reading: readonly string[] = ['findOne', 'findFirst', 'findMany', 'count'];

/** Stands on the Document Service: whoever writes one of these types makes the kept context old. */
export const dropWhenWritten =
  (strapi: Core.Strapi, writing: () => () => void): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    if (!readFrom.includes(context.uid) || reading.includes(context.action)) return next();
    return strapi.db.transaction(async ({ onCommit, onRollback }) => {
      const written = writing();
      onCommit(written);
      onRollback(written);
      return next();
    });
  };
