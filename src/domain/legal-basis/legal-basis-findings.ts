import { isSortOnly } from './bare-names';
import { printCitation } from './print-citation';
import { type LegalRegister, lastSuccessor, matchLegalBasis } from './register';
import type { Citation, LegalBasisRecord } from './types';

/**
 * `replaced` and `repealed`: the basis is no longer in force. `brackets`: its number stands in the wrong brackets.
 * `not-a-citation`: names no document (各地相关政策法规文件). `number-differs`: the register has the title under
 * another number. `unchecked`: one of these, by an entry of the register that nobody compared with the text.
 * `unknown-in-register`: neither is there, which may be the register's fault.
 */
export type LegalBasisFindingCode =
  | 'replaced'
  | 'repealed'
  | 'brackets'
  | 'not-a-citation'
  | 'number-differs'
  | 'unchecked'
  | 'unknown-in-register';

export type LegalBasisSeverity = 'error' | 'warning' | 'info';

const legalBasisSeverity: Readonly<Record<LegalBasisFindingCode, LegalBasisSeverity>> = {
  replaced: 'error',
  repealed: 'error',
  brackets: 'warning',
  'not-a-citation': 'warning',
  'number-differs': 'warning',
  unchecked: 'info',
  'unknown-in-register': 'info',
};

/** `facts` fill the messages; `recordId` and `successorId` are ids of the register. */
export interface LegalBasisFinding {
  readonly code: LegalBasisFindingCode;
  readonly severity: LegalBasisSeverity;
  readonly recordId: string | null;
  readonly successorId: string | null;
  readonly facts: Readonly<Record<string, string>>;
}

const nameOf = ({ title, number }: LegalBasisRecord): string =>
  `《${title}》${number === null || number === '' ? '' : `（${number}）`}`;

const finding = (
  code: LegalBasisFindingCode,
  facts: Readonly<Record<string, string>>,
  record: LegalBasisRecord | null = null,
  successor: LegalBasisRecord | null = null,
): LegalBasisFinding => ({
  code,
  severity: legalBasisSeverity[code],
  recordId: record?.id ?? null,
  successorId: successor?.id ?? null,
  facts,
});

/** A number of its own edition: the title with 〔2016〕 must not pass for the one with 〔2021〕. */
const numberDiffers = (citation: Citation, record: LegalBasisRecord): boolean =>
  citation.number !== null && record.number !== null && record.number !== '';

/** All findings of one citation, in the order in which an editor should fix them. */
export const legalBasisFindings = (citation: Citation, register: LegalRegister): LegalBasisFinding[] => {
  const text = citation.text;
  const match = matchLegalBasis(citation, register);
  const names =
    citation.number !== null ||
    (citation.title !== null && (citation.article !== null || !isSortOnly(citation.title)));
  if (match === null && !names) return [finding('not-a-citation', { text })];

  const findings: LegalBasisFinding[] = [];
  if (match === null) findings.push(finding('unknown-in-register', { text }));
  else {
    const { record, by } = match;
    const successor = lastSuccessor(record, register);
    const numberOfItsOwn = by === 'title' && numberDiffers(citation, record);
    if (record.unchecked && (numberOfItsOwn || record.status !== 'in-force'))
      findings.push(finding('unchecked', { text, registered: nameOf(record) }, record, successor));
    else if (numberOfItsOwn)
      findings.push(finding('number-differs', { text, registered: nameOf(record) }, record));
    if (record.status !== 'in-force' && !record.unchecked) {
      const article = citation.article ?? '';
      findings.push(
        finding(
          record.status,
          { text, record: nameOf(record), successor: successor === null ? '' : nameOf(successor), article },
          record,
          successor,
        ),
      );
    }
  }
  if (citation.bracketsWrong) {
    const proper = printCitation(citation);
    // Only where there is a year: an open bracket is a fault, too.
    const [year, yearEn] = proper.includes('〔')
      ? ['（年份用六角括号〔〕）', ' (the year in 〔〕)']
      : ['', ''];
    findings.push(finding('brackets', { text, proper, year, yearEn }));
  }
  return findings;
};
