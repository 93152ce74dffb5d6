import type { Core } from '@strapi/strapi';
import { isCode, legalStatuses } from '../../../domain/codes';
import { indexRegister, type LegalRegister } from '../../../domain/legal-basis';
import { uidOf } from '../../../domain/public-model';

interface BasisRow {
  readonly documentId: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly validity: string | null;
  readonly toCheck: boolean | null;
  readonly replacedBy: { readonly documentId: string } | null;
}

/** The register of legal bases, ready for look-ups. */
export const readRegister = async (strapi: Core.Strapi): Promise<LegalRegister> => {
  const rows = (await strapi.db.query(uidOf('legal-basis')).findMany({
    select: ['documentId', 'title', 'number', 'validity', 'toCheck'],
    populate: { replacedBy: { select: ['documentId'] } },
    orderBy: { id: 'asc' },
  })) as readonly BasisRow[];
  return indexRegister(
    rows.map(({ documentId, title, number, validity, toCheck, replacedBy }) => ({
      id: documentId,
      title: title ?? '',
      number,
      status: isCode(legalStatuses, validity) ? validity : 'in-force',
      replacedBy: replacedBy?.documentId ?? null,
      unchecked: toCheck === true,
    })),
  );
};
