import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CatalogueEntry } from '../../../src/domain/catalogue';
import { judgeEntry } from '../../../src/domain/completeness';
import { indexRegister } from '../../../src/domain/legal-basis';
import { type Counted, count, empty } from './counted';

/** A row in which everything is right but for one field. */
export interface WordedRow {
  readonly field: string;
  readonly text: string;
  /** The rule that must speak; null: none may. */
  readonly rule: string | null;
  readonly unseen: boolean;
}

const rowsOf = (file: string, isUnseen: (field: string, text: string) => boolean): readonly WordedRow[] =>
  readFileSync(resolve(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' ⇒ ') && !line.startsWith('#'))
    .map((line) => {
      const [left = '', label = ''] = line.split(' ⇒ ');
      const right = label.replace(' @kept', '');
      const at = left.indexOf('=');
      const [field, text] = [left.slice(0, at), left.slice(at + 1)];
      return {
        field,
        // A line break inside a cell is written \n.
        text: text.replaceAll('\\n', '\n'),
        rule: right === 'clean' ? null : right,
        unseen: isUnseen(field, text) || label !== right,
      };
    });

const digest = (text: string): number => createHash('sha256').update(text).digest().readUInt16BE(0);

export const wordedRows = (): readonly WordedRow[] =>
  rowsOf('rows.txt', (field, text) => digest(`${field}=${text}`) % 3 === 0);

/** By a second hand, which knew neither the rules nor the first rows; an eighth was never looked at. */
export const secondRows = (): readonly WordedRow[] =>
  rowsOf('rows-second.txt', (_, text) => digest(text) % 8 === 0);

/** By a third hand, all of it looked at by now, a fourth, a fifth, a sixth and, from real pages, a seventh and an eighth; of these, half was never looked at. */
export const laterRows = (): readonly WordedRow[] => [
  ...rowsOf('rows-later.txt', () => false),
  ...rowsOf('rows-fourth.txt', (_, text) => digest(text) % 2 === 0),
  ...rowsOf('rows-fifth.txt', (_, text) => digest(text) % 2 === 0),
  ...rowsOf('rows-sixth.txt', (_, text) => digest(text) % 2 === 0),
  ...rowsOf('rows-seventh.txt', (_, text) => digest(text) % 2 === 0),
  ...rowsOf('rows-eighth.txt', (_, text) => digest(text) % 2 === 0),
];

/** By a ninth to a twelfth, and a fourteenth to a sixteenth, and an eighteenth hand, which wrote as examiners do, and of thirty kinds of offices; half was never looked at. */
export const examinersRows = (
  hand:
    | 'ninth'
    | 'tenth'
    | 'eleventh'
    | 'twelfth'
    | 'fourteenth'
    | 'fifteenth'
    | 'sixteenth'
    | 'eighteenth'
    | 'offices',
): readonly WordedRow[] => rowsOf(`rows-${hand}.txt`, (_, text) => digest(text) % 2 === 0);

/** Ordinary rows, written without knowing the rules; every second one, marked so in the file, was never looked at. */
export const ordinaryRows = (): readonly WordedRow[] => rowsOf('rows-nineteenth.txt', () => false);

const clean: CatalogueEntry = {
  level1: '社会救助',
  level2: '临时救助',
  level3: null,
  contentElements: [{ text: '救助标准', required: true }],
  legalBases: [{ text: '《社会救助暂行办法》', title: '社会救助暂行办法', number: null, article: null }],
  timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
  subjectText: '卫东区民政局',
  subjects: [],
  method: 'proactive',
  channels: ['website'],
  channelNote: null,
  audience: 'public',
  audienceNote: null,
  levels: ['county'],
  fiveOpen: 'service',
};

const cited = (text: string): CatalogueEntry['legalBases'] => [
  { text, title: null, number: null, article: null },
];

const changes: Readonly<Record<string, (text: string) => Partial<CatalogueEntry>>> = {
  subject: (subjectText) => ({ subjectText }),
  content: (text) => ({
    contentElements: [
      { text: '救助标准', required: true },
      { text, required: true },
    ],
  }),
  name: (level2) => ({ level2 }),
  basis: (text) => ({ legalBases: cited(text) }),
  number: (text) => ({ legalBases: cited(text) }),
  audience: (audienceNote) => ({ audience: 'specific', audienceNote }),
  withheld: (attributeReason) => ({ method: null, attribute: 'withheld', attributeReason }),
};

const register = indexRegister([
  { id: 'a', title: '社会救助暂行办法', number: '国务院令第649号', status: 'in-force', replacedBy: null },
]);

export interface RowFigures {
  readonly rows: number;
  readonly clean: number;
  readonly falseAlarms: number;
  readonly found: Counted;
  readonly faults: readonly string[];
}

/** How well these rows are judged; hints about what the register does not know are left out. */
export const measureRows = (
  rows: readonly WordedRow[],
  judge: typeof judgeEntry = judgeEntry,
): RowFigures => {
  const found = empty();
  const faults: string[] = [];
  let alarms = 0;
  for (const { field, text, rule } of rows) {
    const entry = { ...clean, ...changes[field]?.(text) };
    const findings = judge(entry, { register })
      .map((finding) => finding.rule)
      // The row around says 20 working days, which the law of another subject may not allow.
      .filter((said) => said !== 'legal-basis.unknown-in-register' && !said.startsWith('time-limit.'));
    const expected = rule === null ? [] : [rule];
    count(found, expected, findings);
    if (rule === null && findings.length > 0) alarms += 1;
    if (findings.join() !== expected.join()) faults.push(`${field}=${text} | ${rule} | ${findings.join()}`);
  }
  return {
    rows: rows.length,
    clean: rows.filter(({ rule }) => rule === null).length,
    falseAlarms: alarms,
    found,
    faults,
  };
};
