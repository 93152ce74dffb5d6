import type { CodeName, Language } from '../../domain/codes';
import { CannotRun, codeOf, messageOf } from '../failure';

const inLanguages = (text: CodeName, language: Language | 'both'): string[] =>
  language === 'both' ? [text.zh, text.en] : [text[language]];

interface Told {
  readonly code?: string;
  readonly problem: CodeName;
  readonly hint: CodeName;
}

/** Our rules' own errors (an unknown code, a workbook that is none) say what is wrong and what would be right. */
const isTold = (error: unknown): error is Told =>
  typeof error === 'object' && error !== null && 'problem' in error && 'hint' in error;

const causeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? causeOf(error.cause) : error;

/** A database's message has the statement before it: what is told is the code and the message alone. */
const reasonOf = (error: unknown): string => {
  const cause = causeOf(error);
  const isOfDatabase = typeof cause === 'object' && cause !== null && 'severity' in cause;
  if (!isOfDatabase) return messageOf(error);
  return `PostgreSQL ${codeOf(cause)}: ${messageOf(cause).split(' - ').at(-1)?.split('\n').at(-1) ?? ''}`;
};

const unforeseen = (error: unknown): CannotRun =>
  new CannotRun(
    'UNFORESEEN',
    { zh: `未能完成：${reasonOf(error)}`, en: `Not done: ${reasonOf(error)}` },
    { zh: '如不明原因，请把这条信息告诉系统管理员', en: 'If the cause is not clear, tell the administrator' },
  );

/** Any error as something that can be told: no stack, no SQL. */
export const asCannotRun = (error: unknown): CannotRun => {
  if (error instanceof CannotRun) return error;
  return isTold(error)
    ? new CannotRun(error.code ?? 'REFUSED', error.problem, error.hint)
    : unforeseen(error);
};

/** Tells on standard error what went wrong and what would be right. */
export const sayFailure = (error: unknown, language: Language | 'both'): void => {
  const { problem, hint } = asCannotRun(error);
  const lines = [
    ...inLanguages(problem, language).map((line) => `✗ ${line}`),
    ...inLanguages(hint, language).map((line) => `  ${line}`),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
};
