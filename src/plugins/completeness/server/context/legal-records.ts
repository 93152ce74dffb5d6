import type { Core } from '@strapi/strapi';
import { isCode, legalStatuses } from '../../../../domain/codes';
import type { LegalBasisRecord } from '../../../../domain/legal-basis';
import { uidOf } from '../../../../domain/public-model';

interface Row {
  readonly documentId: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly validity: string | null;
  readonly toCheck: boolean | null;
  readonly replacedBy: { readonly documentId: string } | null;
}

/** The records of the register of legal bases; `indexRegister` makes them ready for the rules. */
export const legalRecords = async (strapi: Core.Strapi): Promise<readonly LegalBasisRecord[]> => {
  const rows = (await strapi.db.query(uidOf('legal-basis')).findMany({
    select: ['documentId', 'title', 'number', 'validity', 'toCheck'],
    populate: { replacedBy: { select: ['documentId'] } },
    // Of two entries that are alike the same one is found each time.
    orderBy: { id: 'asc' },
  })) as readonly Row[];
  return rows.map(({ documentId, title, number, validity, toCheck, replacedBy }) => ({
    id: documentId,
    title: title ?? '',
    number,
    status: isCode(legalStatuses, validity) ? validity : 'in-force',
    replacedBy: replacedBy?.documentId ?? null,
    unchecked: toCheck === true,
  }));
};
