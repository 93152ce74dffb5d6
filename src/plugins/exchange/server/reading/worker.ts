import { parentPort, workerData } from 'node:worker_threads';
import {
  type Form,
  type FormReading,
  limits,
  readForm,
  refuseFile,
  refuseHeader,
  WorkbookRefused,
} from '../../../../domain/workbook';
import { itemKey } from '../importing/item-key';
import { type Archive, openArchive } from './archive';
import type { Texts } from './cell';
import type { FormHead, FromReader, ToReader } from './messages';
import { type Parts, readParts } from './parts';
import { readSharedStrings } from './shared-strings';
import { readSheet } from './sheet';
import { readStyles } from './styles';

/** Enough to recognise a header. */
const HEADER_ROWS = 40;

type Fault = Extract<FormReading, { fault: unknown }>['fault'];

/** The first sheet that is in the official form, and the names of the others that are. */
const findForm = async (
  archive: Archive,
  parts: Parts,
  texts: Texts,
): Promise<{ form: Form; otherSheets: readonly string[] }> => {
  let form: Form | null = null;
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
      if ('form' in whole) form = whole.form;
    }
  }
  if (form !== null) return { form, otherSheets };
  throw refusal === null ? refuseFile('NO_SHEET') : refuseHeader(refusal.sheet, refusal.fault);
};

const read = async (path: string): Promise<{ form: Form; otherSheets: readonly string[] }> => {
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

const serve = async (): Promise<void> => {
  const tell = (message: FromReader): void => parentPort?.postMessage(message);
  try {
    const { form, otherSheets } = await read((workerData as { path: string }).path);
    const { sheet, reportingUnit, remarks } = form;
    const items = form.rows.map(({ entry }) => (entry === null ? null : itemKey(entry)));
    const rowCount = form.rows.length;
    const head: FormHead = { sheet, reportingUnit, remarks, rowCount, items, otherSheets };
    let given = 0;
    parentPort?.on('message', ({ next }: ToReader) => {
      tell({ kind: 'rows', rows: form.rows.slice(given, given + next) });
      given += next;
    });
    tell({ kind: 'head', head });
  } catch (error) {
    const { code, problem, hint } = error instanceof WorkbookRefused ? error : refuseFile('DAMAGED');
    tell({ kind: 'refused', code, problem, hint });
  }
};

void serve();
