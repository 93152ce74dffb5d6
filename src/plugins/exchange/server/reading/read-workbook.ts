import { nameKey } from '../../../../domain/folding';
import {
  type Form,
  type FormReading,
  limits,
  readForm,
  refuseEmpty,
  refuseFile,
  refuseHeader,
} from '../../../../domain/workbook';
import { type Archive, openArchive } from './archive';
import type { Texts } from './cell';
import { type Parts, readParts } from './parts';
import { readSharedStrings } from './shared-strings';
import { readSheet } from './sheet';
import { readStyles } from './styles';

export interface ReadWorkbook {
  readonly form: Form;
  /** Further sheets in the official form; only one is read. */
  readonly otherSheets: readonly string[];
}

/** Enough to recognise a header. */
const HEADER_ROWS = 40;

type Fault = Extract<FormReading, { fault: unknown }>['fault'];

/** Whether a sheet says by its name or its titles that it is of a domain: a workbook may have a sheet for each. */
const isOf = (domain: string | undefined, { sheet, titles }: Form): boolean =>
  domain !== undefined &&
  [sheet, ...titles.map(({ text }) => text)].some((text) => nameKey(text).includes(nameKey(domain)));

/** The first sheet that is in the official form, before it one of the domain; and the names of the others that are. */
const findForm = async (
  archive: Archive,
  parts: Parts,
  texts: Texts,
  domain: string | undefined,
): Promise<ReadWorkbook> => {
  let form: Form | null = null;
  let empty: Form | null = null;
  let refusal: { sheet: string; fault: Fault } | null = null;
  const others: string[] = [];
  for (const part of parts.sheets.filter(({ visible }) => visible)) {
    const head = readForm(await readSheet(archive, part, texts, HEADER_ROWS));
    if ('fault' in head) {
      if (refusal === null || (refusal.fault.kind === 'unknown' && head.fault.kind !== 'unknown'))
        refusal = { sheet: part.name, fault: head.fault };
      continue;
    }
    const isWanted: boolean = form === null || (!isOf(domain, form) && isOf(domain, head.form));
    const whole: FormReading = isWanted ? readForm(await readSheet(archive, part, texts)) : head;
    if ('fault' in whole) continue;
    // A blank template before the sheet that was filled in is not what was meant.
    if (!isWanted) others.push(part.name);
    else if (whole.form.rows.length === 0) empty ??= whole.form;
    else {
      form = whole.form;
      others.push(part.name);
    }
  }
  const chosen = form?.sheet;
  if (form !== null) return { form, otherSheets: others.filter((name) => name !== chosen) };
  if (empty !== null) throw refuseEmpty(empty);
  throw refusal === null ? refuseFile('NO_SHEET') : refuseHeader(refusal.sheet, refusal.fault);
};

/**
 * Reads a workbook's catalogue, of several sheets that of the domain; throws WorkbookRefused. It blocks: the server asks
 * a thread for it (worker.ts).
 */
export const readWorkbook = async (path: string, domain?: string): Promise<ReadWorkbook> => {
  const archive = await openArchive(path);
  try {
    const parts = await readParts(archive);
    const texts = {
      strings: await readSharedStrings(archive, parts.sharedStrings),
      styleOf: await readStyles(archive, parts.styles),
      from1904: parts.from1904,
    };
    const found = await findForm(archive, parts, texts, domain);
    if (found.form.rows.length > limits.rows) throw refuseFile('TOO_MANY_ROWS');
    return found;
  } finally {
    archive.close();
  }
};
