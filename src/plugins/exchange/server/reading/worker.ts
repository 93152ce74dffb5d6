import { parentPort, workerData } from 'node:worker_threads';
import { refuseFile, WorkbookRefused } from '../../../../domain/workbook';
import { itemKey } from './item-key';
import type { FormHead, FromReader, ToReader, WorkbookAsked } from './messages';
import { readWorkbook } from './read-workbook';

const serve = async (): Promise<void> => {
  const tell = (message: FromReader): void => parentPort?.postMessage(message);
  try {
    const { form, otherSheets, sheetsLeft } = await readWorkbook(workerData as WorkbookAsked);
    const { sheet, reportingUnit, titles, remarks } = form;
    const items = form.rows.map(({ entry }) => (entry === null ? null : itemKey(entry)));
    const named = form.rows.map(({ names }) => itemKey(names));
    const rowCount = form.rows.length;
    const about = { sheet, reportingUnit, titles, remarks, otherSheets, sheetsLeft };
    const head: FormHead = { ...about, rowCount, items, named };
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
