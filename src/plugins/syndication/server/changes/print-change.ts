import { readSnapshot } from '../../../../domain/change';
import { fileRoom, withFileAddresses } from '../../../../domain/files';
import { fileColumns, publicTypeNamed, titleOf } from '../../../../domain/public-model';
import { cleanSnapshot } from '../../../../domain/texts';
import type { Addresses } from '../../../../plugin-kit/http/addresses';
import type { ChangeRow, Page } from './read-changes';

const titleFrom = ({ type, title_source }: ChangeRow): string | null => {
  const declared = publicTypeNamed(type);
  const source = readSnapshot(title_source);
  return declared && source ? titleOf(declared, source) : null;
};

const unitOf = ({ unit_code, unit_name }: ChangeRow) =>
  unit_code === null ? null : { code: unit_code, name: unit_name };

/** Whether the entry makes a text public that was not taken out since. */
const carriesText = ({ action, redacted }: ChangeRow): boolean =>
  (action === 'publish' || action === 'revise') && !redacted;

/** The document as JSON text; one that is clean and without files is JSON already and is put in as it stands. Null: damaged. */
const documentFrom = (row: ChangeRow, site: string): string | null => {
  if (!carriesText(row)) return 'null';
  const { type, snapshot, unclean } = row;
  const declared = publicTypeNamed(type);
  const written = readSnapshot(snapshot);
  if (snapshot === null || written === null) return null;
  if (!declared) return snapshot;
  const document = unclean ? cleanSnapshot(declared.fields, written) : written;
  const carriesFiles =
    fileColumns(declared).length > 0 && (snapshot.includes('"sha256"') || snapshot.includes(fileRoom));
  if (carriesFiles) return JSON.stringify(withFileAddresses(declared.fields, document, site));
  return document === written ? snapshot : JSON.stringify(document);
};

/** One change as JSON text; a thin one goes out without its document, and says so. */
export const printChange = (row: ChangeRow, { page, site }: Addresses, thin = false): string => {
  const document = thin ? 'null' : documentFrom(row, site);
  const { type, document_id: id, locale, action } = row;
  const head = {
    seq: Number(row.seq),
    action,
    type,
    id,
    locale,
    unit: unitOf(row),
    title: titleFrom(row),
    url: action === 'withdraw' || action === 'redact' ? null : page({ type, id, locale }),
    at: row.at,
    hash: row.hash,
    ...(row.redacted ? { redacted: true } : {}),
    ...(row.redacts === null ? {} : { redacts: Number(row.redacts) }),
    ...(row.has_left ? { left: true } : {}),
    ...(document === null ? { damaged: true } : {}),
  };
  const begun = JSON.stringify(head).slice(0, -1);
  return thin ? `${begun},"thin":true}` : `${begun},"document":${document}}`;
};

export const printPage = ({ ledger, changes, next, more }: Page, addresses: Addresses): string =>
  `{"ledger":${JSON.stringify(ledger)},"changes":[${changes.map((row) => printChange(row, addresses)).join(',')}],"next":${next},"more":${more}}`;
