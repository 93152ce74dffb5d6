import type { RowRemark } from '../../../../../types/services';
import type { CatalogueEntry } from '../../../../domain/catalogue';
import { elements, type Language } from '../../../../domain/codes';
import type { Finding } from '../../../../domain/finding';
import { maskPersonalData } from '../../../../domain/privacy';
import { columns, type Remark, shown } from '../../../../domain/workbook';

/** A report is passed on: what identifies a citizen is masked wherever a sheet's own words are repeated in it. */
export const told = (
  { field, value, problem, hint, finding, ...where }: Remark,
  language: Language,
): RowRemark => ({
  ...where,
  field: maskPersonalData(field),
  value: shown(value),
  problem: maskPersonalData(problem[language]),
  hint: maskPersonalData(hint[language]),
  ...(finding ? { ...finding, source: finding.source[language] } : {}),
});

/** The form's column of each field. */
const columnNames: Readonly<Record<string, string>> = {
  level1: columns.level1.name,
  level2: columns.level2.name,
  level3: columns.level3.name,
  contentElements: columns.content.name,
  legalBases: columns.legalBasis.name,
  timeLimit: columns.timeLimit.name,
  subjectText: columns.subject.name,
  subjects: columns.subject.name,
  method: columns.method.name,
  methods: columns.method.name,
  attributeReason: columns.method.name,
  channels: columns.channels.name,
  channelNote: columns.channels.name,
  audience: columns.audience.name,
  audiences: columns.audience.name,
  audienceNote: columns.audience.name,
  levels: columns.levels.name,
  fiveOpen: columns.fiveOpen.name,
  attribute: columns.attribute.name,
  unit: '所属单位',
  domain: '领域',
};

/** The text at a path such as legalBases.0.text; empty where there is none. */
const valueAt = (entry: CatalogueEntry, path: string): string => {
  let value: unknown = entry;
  for (const step of path.split('.'))
    value =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  if (typeof value === 'object' && value !== null && 'text' in value) value = value.text;
  return typeof value === 'string' ? shown(value) : '';
};

/** A finding about an item, told of the row that it came from. */
export const remarkOf = (row: number, entry: CatalogueEntry, finding: Finding): Remark => {
  const { field, element, message, hint, rule, severity, points, source } = finding;
  const root = field?.split('.')[0] ?? '';
  const name = columnNames[root] ?? (element === null ? '整行' : elements[element].zh);
  const value = field === null ? '' : valueAt(entry, field);
  return { row, field: name, value, problem: message, hint, finding: { rule, severity, points, source } };
};
