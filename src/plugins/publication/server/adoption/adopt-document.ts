import type { Core } from '@strapi/strapi';
import type { Refusal } from '../../../../domain/change';
import type { PublicTypeName } from '../../../../domain/public-model';
import { inTransaction } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { PublicationRefused } from '../gate/refused';
import { currentCollector, touch } from '../writes/collector';
import { lockDocuments } from '../writes/lock-documents';
import { inPublishingTransaction } from '../writes/publishing-transaction';

/**
 * Judges what Strapi holds of a document as published and brings the ledger to it, as the next save of the document
 * would. Gives why it was refused; nothing: it was taken over.
 */
export const adoptDocument = async (
  strapi: Core.Strapi,
  type: PublicTypeName,
  documentId: string,
): Promise<readonly Refusal[]> => {
  const work = async (): Promise<void> => {
    await inTransaction(strapi, (sql) => lockDocuments(sql, [documentId]));
    const collector = currentCollector();
    if (collector) touch(collector, type, documentId, []);
  };
  try {
    await inPublishingTransaction(strapi, () => service(strapi, 'publication', 'judges').all(), work, {
      reason: 'adopted',
    });
    return [];
  } catch (error) {
    if (error instanceof PublicationRefused) return error.refusals;
    throw error;
  }
};
