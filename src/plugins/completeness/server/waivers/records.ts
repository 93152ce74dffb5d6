import type { Core } from '@strapi/strapi';
import type { WaiverRecord } from '../../../../../types/services';
import type { Locale } from '../../../../domain/change';
import { type PublicTypeName, publicTypeNamed } from '../../../../domain/public-model';
import type { WaivedDocument, Waiver } from '../../../../domain/waivers';
import { asService, waiverUid } from './guard';

interface Row extends Omit<WaiverRecord, 'id' | 'type' | 'documentId' | 'locale'> {
  readonly documentId: string;
  readonly ofType: string;
  readonly ofDocument: string;
  readonly ofLocale: string;
}

const timeOf = (time: string | Date | null): string | null =>
  time === null ? null : new Date(time).toISOString();

const recordOf = (row: Row): WaiverRecord => ({
  id: row.documentId,
  type: row.ofType as PublicTypeName,
  documentId: row.ofDocument,
  locale: row.ofLocale as Locale,
  rule: row.rule,
  field: row.field,
  occurrence: row.occurrence,
  procedure: row.procedure,
  fingerprint: row.fingerprint,
  reason: row.reason,
  until: row.until,
  askedBy: row.askedBy,
  askedAt: timeOf(row.askedAt) ?? '',
  signedBy: row.signedBy,
  signedAt: timeOf(row.signedAt),
  withdrawnBy: row.withdrawnBy,
  withdrawnAt: timeOf(row.withdrawnAt),
});

const find = async (
  strapi: Core.Strapi,
  where: object,
  orderBy: ReadonlyArray<Readonly<Record<string, 'asc' | 'desc'>>> = [{ id: 'asc' }],
): Promise<readonly WaiverRecord[]> => {
  const found = (await strapi.db.query(waiverUid).findMany({ where, orderBy } as never)) as Row[];
  return found.filter(({ ofType }) => publicTypeNamed(ofType) !== undefined).map(recordOf);
};

/** Every waiver that was ever asked for a document, the oldest first; of one language where it is named. */
export const waiversOf = (
  strapi: Core.Strapi,
  { type, documentId, locale }: Omit<WaivedDocument, 'locale'> & { readonly locale?: Locale },
): Promise<readonly WaiverRecord[]> =>
  find(strapi, {
    ofType: type,
    ofDocument: documentId,
    ...(locale === undefined ? {} : { ofLocale: locale }),
  });

/** Every waiver of a type, or of some of its documents, by documentId: for a look at many documents. */
export const waiversByDocument = async (
  strapi: Core.Strapi,
  type: PublicTypeName,
  documentIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly WaiverRecord[]>> => {
  const byDocument = new Map<string, WaiverRecord[]>();
  const among = documentIds === undefined ? {} : { ofDocument: { $in: documentIds } };
  for (const record of await find(strapi, { ofType: type, ...among })) {
    const known = byDocument.get(record.documentId);
    if (known) known.push(record);
    else byDocument.set(record.documentId, [record]);
  }
  return byDocument;
};

/** Every waiver that was neither withdrawn nor sent back, the one that ends last first. */
export const standingWaivers = (strapi: Core.Strapi): Promise<readonly WaiverRecord[]> =>
  find(strapi, { withdrawnBy: { $null: true } }, [{ until: 'desc' }, { id: 'desc' }]);

export const waiverOfId = async (strapi: Core.Strapi, id: string): Promise<WaiverRecord | undefined> =>
  (await find(strapi, { documentId: id }))[0];

interface Writes {
  create(asked: { readonly data: object }): Promise<Row>;
  update(asked: { readonly documentId: string; readonly data: object }): Promise<Row>;
}
const writes = (strapi: Core.Strapi): Writes => strapi.documents(waiverUid) as unknown as Writes;

export const addWaiver = async (
  strapi: Core.Strapi,
  { type, documentId, locale, ...facts }: Waiver,
  now: string,
): Promise<WaiverRecord> => {
  const data = { ...facts, ofType: type, ofDocument: documentId, ofLocale: locale, askedAt: now };
  return recordOf(await asService(() => writes(strapi).create({ data })));
};

export const changeWaiver = async (
  strapi: Core.Strapi,
  id: string,
  data: Partial<Pick<WaiverRecord, 'signedBy' | 'signedAt' | 'withdrawnBy' | 'withdrawnAt'>>,
): Promise<WaiverRecord> => recordOf(await asService(() => writes(strapi).update({ documentId: id, data })));
