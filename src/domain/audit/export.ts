import type { CodeName, Language } from '../codes';
import type { AuditRow } from './entry';
import { auditDeeds, auditKinds } from './kinds';

const heading: readonly CodeName[] = [
  { zh: '序号', en: 'No.' },
  { zh: '时间（UTC）', en: 'Time (UTC)' },
  { zh: '类别', en: 'Kind' },
  { zh: '操作', en: 'Deed' },
  { zh: '账号', en: 'By' },
  { zh: '对象', en: 'Of' },
  { zh: '字段', en: 'Fields' },
  { zh: '情况', en: 'Facts' },
  { zh: '来源地址', en: 'From' },
  { zh: '哈希', en: 'Hash' },
];

const cell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const named = (names: Readonly<Record<string, CodeName>>, code: unknown, language: Language): string =>
  names[String(code ?? '')]?.[language] ?? String(code ?? '');

/** The first line of a table, with the mark by which spreadsheet programs know UTF-8. */
export const csvHeading = (language: Language): string =>
  `\uFEFF${heading.map((name) => cell(name[language])).join(',')}\r\n`;

export const csvLine = (row: AuditRow, language: Language): string => {
  const { deed, by, of, fields, facts, from } = JSON.parse(row.entry) as Record<string, unknown>;
  const told = Object.entries((facts ?? {}) as object)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(' ') : String(value)}`)
    .join('; ');
  const cells = [
    row.seq,
    row.at,
    named(auditKinds, row.kind, language),
    named(auditDeeds, deed, language),
    by ?? '',
    of ?? '',
    ((fields ?? []) as readonly string[]).join(' '),
    told,
    from ?? '',
    row.hash,
  ];
  return `${cells.map((value) => cell(String(value))).join(',')}\r\n`;
};

/** One entry as a line of JSON, with everything that is needed to check its hash. */
export const jsonLine = (row: AuditRow): string => `${JSON.stringify(row)}\n`;
