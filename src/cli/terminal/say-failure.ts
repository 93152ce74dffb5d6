import type { CodeName } from '../../domain/codes';
import { CannotRun, messageOf } from '../failure';

export type Language = 'zh' | 'en';

const inLanguages = (text: CodeName, language: Language | 'both'): string[] =>
  language === 'both' ? [text.zh, text.en] : [text[language]];

const unforeseen = (error: unknown): CannotRun =>
  new CannotRun(
    'UNFORESEEN',
    { zh: `未预料的错误：${messageOf(error)}`, en: `An unforeseen error: ${messageOf(error)}` },
    { zh: '请把这条信息告诉系统管理员', en: 'Tell the administrator of the system' },
  );

/** Any error as something that can be told: no stack, no SQL. */
export const asCannotRun = (error: unknown): CannotRun =>
  error instanceof CannotRun ? error : unforeseen(error);

/** Tells on standard error what went wrong and what would be right. */
export const sayFailure = (error: unknown, language: Language | 'both'): void => {
  const { problem, hint } = asCannotRun(error);
  const lines = [
    ...inLanguages(problem, language).map((line) => `✗ ${line}`),
    ...inLanguages(hint, language).map((line) => `  ${line}`),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
};
