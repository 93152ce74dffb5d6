import type { Core } from '@strapi/strapi';
import type { Locale, PublishOutlook } from '../../../../domain/change';
import { type PublicType, titleOf } from '../../../../domain/public-model';
import { inTransaction } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { snapshotText } from '../ledger/hash';
import { draftsOf, rehearsedChanges } from './changes';
import { rehearse } from './rehearse';

/** What the gate would say if the draft were published as it is saved: of one row of many, whose form nobody has open. */
export const publishOutlook = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
  locale: Locale,
): Promise<PublishOutlook> => {
  const values = (await draftsOf(strapi, type, documentId)).get(locale);
  if (!values) return { documentId, title: '', state: 'unknown', refusedFor: [] };
  const form = { type, documentId, locale, values };
  const { changes } = await inTransaction(strapi, (sql) => rehearsedChanges(strapi, sql, form));
  const [own] = changes;
  const told = { documentId, title: titleOf(type, own?.snapshot ?? {}) };
  const isPublic = own?.before && own.snapshot && snapshotText(own.before) === snapshotText(own.snapshot);
  if (isPublic) return { ...told, state: 'unchanged', refusedFor: [] };
  const judges = service(strapi, 'publication', 'judges');
  // No judge has seen it yet: all are asked.
  const { findings, others } = await rehearse(strapi, () => judges.all(), form, '');
  const refusedFor = [...findings, ...others.flatMap((other) => other.findings)];
  return { ...told, state: refusedFor.length > 0 ? 'refused' : 'ready', refusedFor };
};
