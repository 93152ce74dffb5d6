import type { Core } from '@strapi/strapi';
import { type LegalRegister, matchLegalBasis } from '../../../../domain/legal-basis';
import { type FormRow, subjectLine } from '../../../../domain/workbook';
import { service } from '../../../../plugin-kit/strapi/service';
import { openWorkbook } from '../reading/open-workbook';
import { createMissing, idsByKey, keyOf, type Planned, type Tally } from './create-missing';
import { starterFile } from './read-table';

const WORKBOOK = 'social-assistance-catalogue.xlsx';
const DOMAIN = 'social-assistance';
const TITLE = '社会救助领域基层政务公开标准指引';

const readRows = async (strapi: Core.Strapi): Promise<readonly FormRow[]> => {
  const workbook = await openWorkbook({ path: starterFile(strapi, WORKBOOK) });
  try {
    return await workbook.next(workbook.head.rowCount);
  } finally {
    await workbook.close();
  }
};

type Links = Readonly<Record<'guideline' | 'domain', string>>;

const planned = ({ row, entry }: FormRow, order: number, links: Links, register: LegalRegister): Planned => {
  if (entry === null) throw new Error(`database/starter/${WORKBOOK}: row ${row} cannot be read`);
  const { channelNote: _, fiveOpen: _f, attribute: _a, methods: _m, audiences: _p, ...said } = entry;
  const subjectText = subjectLine(entry.subjectText ?? '', () => false);
  const citations = (entry.legalBases ?? []).map((citation) => {
    const written = { ...citation, text: citation.text ?? '', bracketsWrong: false };
    return { ...citation, legalBasis: matchLegalBasis(written, register)?.record.id ?? null };
  });
  return {
    key: keyOf(said.level1, said.level2, said.level3),
    data: { ...said, ...links, order, subjectText, legalBases: citations },
  };
};

/** The guideline of social assistance and its rows, from the workbook in the official form. */
export const loadGuideline = async (
  strapi: Core.Strapi,
  domains: ReadonlyMap<string, string>,
): Promise<Tally> => {
  const domain = domains.get(DOMAIN);
  if (domain === undefined) throw new Error(`The domain ${DOMAIN}, which the guideline covers, is missing`);
  const guidelines = await idsByKey(strapi, 'guideline', ['title']);
  const note = `条目取自社会救助领域基层政务公开标准目录；文号和印发日期待查。`;
  const first = await createMissing(
    strapi,
    'guideline',
    [{ key: TITLE, data: { title: TITLE, domain, issuer: '民政部', note } }],
    guidelines,
  );
  const guideline = guidelines.get(TITLE) ?? '';
  const rows = await readRows(strapi);
  const { register } = await service(strapi, 'completeness', 'context').get();
  const second = await createMissing(
    strapi,
    'guideline-item',
    rows.map((row, index) => planned(row, index + 1, { guideline, domain }, register)),
    await idsByKey(strapi, 'guideline-item', ['level1', 'level2', 'level3']),
  );
  return { created: first.created + second.created, unchanged: first.unchanged + second.unchanged };
};
