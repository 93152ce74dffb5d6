import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import { isCode, levels, unitKinds } from '../../../../domain/codes';
import type { CoverageTask } from '../../../../domain/guideline';
import { uidOf } from '../../../../domain/public-model';

interface UnitRow {
  readonly code: string;
  readonly name: string | null;
  readonly kind: string | null;
}
interface DomainRow {
  readonly documentId: string;
  readonly code: string;
  readonly name: string | null;
  readonly leadUnit: { readonly code: string } | null;
}
interface GuidelineItemRow {
  readonly documentId: string;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly levels: unknown;
  readonly domain: { readonly code: string } | null;
}

const inUse = { locale: defaultLocale, retiredOn: { $null: true } };

/** Units, domains and guideline rows that are in use: what the catalogues must cover. */
export const coverageTask = async (strapi: Core.Strapi): Promise<CoverageTask> => {
  const units = (await strapi.db.query(uidOf('unit')).findMany({
    select: ['code', 'name', 'kind'],
    where: inUse,
    orderBy: { code: 'asc' },
  })) as readonly UnitRow[];
  const domains = (await strapi.db.query(uidOf('domain')).findMany({
    select: ['documentId', 'code', 'name'],
    where: inUse,
    orderBy: { id: 'asc' },
    populate: { leadUnit: { select: ['code'] } },
  })) as readonly DomainRow[];
  const rows = (await strapi.db.query(uidOf('guideline-item')).findMany({
    select: ['documentId', 'level1', 'level2', 'level3', 'levels'],
    orderBy: { id: 'asc' },
    populate: { domain: { select: ['code'] } },
  })) as readonly GuidelineItemRow[];
  return {
    units: units.map(({ code, name, kind }) => ({
      code,
      name: name ?? '',
      kind: isCode(unitKinds, kind) ? kind : null,
    })),
    domains: domains.map(({ documentId, code, name, leadUnit }) => ({
      documentId,
      code,
      name: name ?? '',
      leadUnit: leadUnit?.code ?? null,
    })),
    rows: rows.flatMap(({ domain, levels: chosen, ...row }) =>
      domain === null
        ? []
        : [
            {
              ...row,
              domain: domain.code,
              levels: Array.isArray(chosen) ? chosen.filter((level) => isCode(levels, level)) : [],
            },
          ],
    ),
  };
};
