import { fileRoom, withFileAddresses } from '../../../../domain/files';
import { fileColumns, publicTypeNamed, titleOf } from '../../../../domain/public-model';
import type { Snapshot } from '../../../../domain/publication';
import type { ChangeRow, Page } from './read-changes';

/** Where a document can be read, or null while the portal has no pages. */
export type PageAddress = (row: ChangeRow) => string | null;

export interface Addresses {
  readonly pageAddress: PageAddress;
  /** What stands before the path of a file: the address that visitors use, or nothing. */
  readonly site: string;
}

const titleFrom = ({ type, title_source }: ChangeRow): string | null => {
  const declared = publicTypeNamed(type);
  if (!declared || title_source === null) return null;
  return titleOf(declared, JSON.parse(title_source) as Readonly<Record<string, unknown>>);
};

const unitOf = ({ unit_code, unit_name }: ChangeRow) =>
  unit_code === null ? null : { code: unit_code, name: unit_name };

const documentFrom = ({ type, snapshot }: ChangeRow, site: string): string => {
  const declared = publicTypeNamed(type);
  if (!declared || snapshot === null || fileColumns(declared).length === 0) return snapshot ?? 'null';
  if (!snapshot.includes('"sha256"') && !snapshot.includes(fileRoom)) return snapshot;
  return JSON.stringify(withFileAddresses(declared.fields, JSON.parse(snapshot) as Snapshot, site));
};

/** One change as JSON text. A snapshot without files is JSON already and is put in as it stands. */
export const printChange = (row: ChangeRow, { pageAddress, site }: Addresses): string => {
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
  return `${JSON.stringify(head).slice(0, -1)},"document":${documentFrom(row, site)}}`;
};

export const printPage = ({ changes, next, more }: Page, addresses: Addresses): string =>
  `{"changes":[${changes.map((row) => printChange(row, addresses)).join(',')}],"next":${next},"more":${more}}`;
