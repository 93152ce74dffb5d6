import type { Core } from '@strapi/strapi';
import { publicTypes, uidOf } from '../../../../domain/public-model';
import { slot } from '../../../../plugin-kit/strapi/under-way';

const documentService = slot<true>();

/** Runs an action of the Document Service; the gate stands around each of them. */
export const withinDocumentService = <T>(action: () => T): T => documentService.run(true, action);

const writes = [
  'beforeCreate',
  'beforeCreateMany',
  'beforeUpdate',
  'beforeUpdateMany',
  'beforeDelete',
  'beforeDeleteMany',
] as const;

/**
 * Whoever writes a public type with `strapi.db.query` goes past gate and ledger: what the portal serves and what the
 * admin shows would part for good. Such a write is a mistake in the code that makes it, and is refused. Strapi's own
 * ways of this kind are listed in docs/architecture.md, each with what stands before it.
 */
export const refuseWritesPastTheGate = (strapi: Core.Strapi): void => {
  const refuse = ({ action, model }: { action: string; model: { uid: string } }): void => {
    if (documentService.now()) return;
    throw new Error(
      `${model.uid}: ${action.replace('before', '').toLowerCase()} past the gate; use strapi.documents('${model.uid}')`,
    );
  };
  strapi.db.lifecycles.subscribe({
    models: publicTypes.map(({ name }) => uidOf(name)),
    ...Object.fromEntries(writes.map((write) => [write, refuse])),
  });
};
