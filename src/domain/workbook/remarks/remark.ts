import type { CodeName } from '../../codes';
import type { Finding } from '../../finding';
import { maskPersonalData } from '../../privacy';

/** A cell, a row or a file that was refused or doubted: where, what stands there, what is wrong, what would be right. */
export interface Remark {
  /** The sheet's row number. */
  readonly row: number;
  /** The column's name, as the sheet has it or the form names it. */
  readonly field: string;
  readonly value: string;
  readonly problem: CodeName;
  readonly hint: CodeName;
  /** Where a rule of open government found it, and not the reading of the sheet. */
  readonly finding?: Pick<Finding, 'rule' | 'severity' | 'points' | 'source'>;
}

/** What is wrong and what to do about it. */
export interface Trouble {
  readonly problem: CodeName;
  readonly hint: CodeName;
}

const LONGEST_VALUE = 120;

/** Long texts are cut: a remark is read in a list. What identifies a citizen is masked: reports are passed on. */
export const shown = (text: string): string => {
  const line = maskPersonalData(text.replace(/\s+/gu, ' ').trim());
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE)}…` : line;
};

export const remark = (row: number, field: string, value: string, { problem, hint }: Trouble): Remark => ({
  row,
  field,
  value: shown(value),
  problem,
  hint,
});
