import { nameKey } from '../../../../domain/folding';
import {
  type Form,
  type FormReading,
  isOldSheet,
  limits,
  namesUnit,
  type Remark,
  readForm,
  refuseEmpty,
  refuseFile,
  refuseHeader,
  refuseVoid,
  remark,
  saysVoid,
  sheetLeft,
  shown,
  troubles,
} from '../../../../domain/workbook';
import { type Archive, openArchive } from './archive';
import { withBeside } from './beside-cells';
import type { Texts } from './cell';
import type { WorkbookAsked } from './messages';
import { type Parts, readParts } from './parts';
import { readSharedStrings } from './shared-strings';
import { readSheet } from './sheet';
import { readStyles } from './styles';

export interface ReadWorkbook {
  readonly form: Form;
  /** Further sheets in the official form; only one is read. */
  readonly otherSheets: readonly string[];
  /** About sheets that look as if they had items and are not in the form. */
  readonly sheetsLeft: readonly Remark[];
}

/** Enough to recognise a header. */
const HEADER_ROWS = 40;

type Fault = Extract<FormReading, { fault: unknown }>['fault'];

/** More than all that speaks for a sheet. */
const OLD = 4;

type Wanted = Omit<WorkbookAsked, 'path'>;

/**
 * Whether a sheet says by its name or its titles that it is of the domain and of the unit: a workbook may have a sheet
 * for each. The domain counts more.
 */
const rankOf = ({ domain, unit }: Wanted, { sheet, titles, reportingUnit }: Form): number => {
  const said = [sheet, ...titles.map(({ text }) => text)];
  const isOfDomain = domain !== undefined && said.some((text) => nameKey(text).includes(nameKey(domain)));
  const isOfUnit =
    unit !== undefined && [...said, reportingUnit?.name ?? ''].some((text) => namesUnit(text, unit));
  // 旧, 备份, 示例 beside another sheet: that one is meant, whatever it is called.
  return (isOfDomain ? 2 : 0) + (isOfUnit ? 1 : 0) - (isOldSheet(sheet) ? OLD : 0);
};

const ownersOf = ({ unit, domain, units = [], domains = [] }: Wanted) =>
  unit === undefined || domain === undefined ? null : { unit, domain, units, domains };

/** The first sheet in the official form of those that are most likely meant; and the names of the others. */
const findForm = async (
  archive: Archive,
  parts: Parts,
  texts: Texts,
  wanted: Wanted,
): Promise<ReadWorkbook> => {
  let form: Form | null = null;
  let empty: Form | null = null;
  let voided: string | null = null;
  let refusal: { sheet: string; fault: Fault } | null = null;
  const others: string[] = [];
  const sheetsLeft: Remark[] = [];
  const owners = ownersOf(wanted);
  for (const part of parts.sheets.filter(({ visible }) => visible)) {
    const top = await readSheet(archive, part, texts, HEADER_ROWS);
    const head = readForm(top);
    if ('fault' in head) {
      sheetsLeft.push(...[sheetLeft(top, head.fault)].filter((one) => one !== null));
      if (refusal === null || (refusal.fault.kind === 'unknown' && head.fault.kind !== 'unknown'))
        refusal = { sheet: part.name, fault: head.fault };
      continue;
    }
    const said = saysVoid(head.form);
    if (said !== null) {
      voided ??= said;
      sheetsLeft.push(remark(1, '工作表', part.name, troubles.sheetVoid(shown(said))));
      continue;
    }
    const isWanted: boolean = form === null || rankOf(wanted, head.form) > rankOf(wanted, form);
    const whole: FormReading = isWanted
      ? readForm(await withBeside(archive, part, await readSheet(archive, part, texts)), owners)
      : head;
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
  if (form !== null) return { form, otherSheets: others.filter((name) => name !== chosen), sheetsLeft };
  if (voided !== null) throw refuseVoid(voided);
  if (empty !== null) throw refuseEmpty(empty);
  throw refusal === null ? refuseFile('NO_SHEET') : refuseHeader(refusal.sheet, refusal.fault);
};

/**
 * Reads a workbook's catalogue, of several sheets that of the domain and the unit; throws WorkbookRefused. It blocks: the server asks
 * a thread for it (worker.ts).
 */
export const readWorkbook = async ({ path, ...wanted }: WorkbookAsked): Promise<ReadWorkbook> => {
  const archive = await openArchive(path);
  try {
    const parts = await readParts(archive);
    const texts = {
      strings: await readSharedStrings(archive, parts.sharedStrings),
      styleOf: await readStyles(archive, parts.styles),
      from1904: parts.from1904,
    };
    const found = await findForm(archive, parts, texts, wanted);
    if (found.form.rows.length > limits.rows) throw refuseFile('TOO_MANY_ROWS');
    return found;
  } finally {
    archive.close();
  }
};
