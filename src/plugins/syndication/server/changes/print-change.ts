import { publicTypeNamed, titleOf } from '../../../../domain/public-model';
import type { ChangeRow, Page } from './read-changes';

/** Where a document can be read, or null while the portal has no pages. */
export type PageAddress = (row: ChangeRow) => string | null;

const titleFrom = ({ type, title_source }: ChangeRow): string | null => {
  const declared = publicTypeNamed(type);
  if (!declared || title_source === null) return null;
  return titleOf(declared, JSON.parse(title_source) as Readonly<Record<string, unknown>>);
};

const unitOf = ({ unit_code, unit_name }: ChangeRow) =>
  unit_code === null ? null : { code: unit_code, name: unit_name };

/** One change as JSON text. The snapshot is JSON already and is put in as it stands. */
export const printChange = (row: ChangeRow, pageAddress: PageAddress): string => {
  const head = {
    seq: Number(row.seq),
    action: row.action,
    type: row.type,
    id: row.document_id,
    locale: row.locale,
    unit: unitOf(row),
    title: titleFrom(row),
    url: row.action === 'withdraw' || row.action === 'redact' ? null : pageAddress(row),
    at: row.at,
    hash: row.hash,
    ...(row.redacted ? { redacted: true } : {}),
    ...(row.redacts === null ? {} : { redacts: Number(row.redacts) }),
  };
  return `${JSON.stringify(head).slice(0, -1)},"document":${row.snapshot ?? 'null'}}`;
};

export const printPage = ({ changes, next, more }: Page, pageAddress: PageAddress): string =>
  `{"changes":[${changes.map((row) => printChange(row, pageAddress)).join(',')}],"next":${next},"more":${more}}`;
