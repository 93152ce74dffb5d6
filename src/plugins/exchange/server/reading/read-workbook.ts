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
  /** Further sheets in the official form; only the first one is read. */
  readonly otherSheets: readonly string[];
}

/** Enough to recognise a header. */
const HEADER_ROWS = 40;

type Fault = Extract<FormReading, { fault: unknown }>['fault'];

/** The first sheet that is in the official form, and the names of the others that are. */
const findForm = async (archive: Archive, parts: Parts, texts: Texts): Promise<ReadWorkbook> => {
  let form: Form | null = null;
  let empty: Form | null = null;
  let refusal: { sheet: string; fault: Fault } | null = null;
  const otherSheets: string[] = [];
  for (const part of parts.sheets.filter(({ visible }) => visible)) {
    const head = readForm(await readSheet(archive, part, texts, HEADER_ROWS));
    if ('fault' in head) {
      if (refusal === null || (refusal.fault.kind === 'unknown' && head.fault.kind !== 'unknown'))
        refusal = { sheet: part.name, fault: head.fault };
    } else if (form !== null) otherSheets.push(part.name);
    else {
      const whole = readForm(await readSheet(archive, part, texts));
      if ('fault' in whole) continue;
      // A blank template before the sheet that was filled in is not what was meant.
      if (whole.form.rows.length > 0) form = whole.form;
      else empty ??= whole.form;
    }
  }
  if (form !== null) return { form, otherSheets };
  if (empty !== null) throw refuseEmpty(empty);
  throw refusal === null ? refuseFile('NO_SHEET') : refuseHeader(refusal.sheet, refusal.fault);
};

/** Reads a workbook's catalogue; throws WorkbookRefused. It blocks: the server asks a thread for it (worker.ts). */
export const readWorkbook = async (path: string): Promise<ReadWorkbook> => {
  const archive = await openArchive(path);
  try {
    const parts = await readParts(archive);
    const texts = {
      strings: await readSharedStrings(archive, parts.sharedStrings),
      styleOf: await readStyles(archive, parts.styles),
      from1904: parts.from1904,
    };
    const found = await findForm(archive, parts, texts);
    if (found.form.rows.length > limits.rows) throw refuseFile('TOO_MANY_ROWS');
    return found;
  } finally {
    archive.close();
  }
};
