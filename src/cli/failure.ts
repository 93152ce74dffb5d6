import type { CodeName } from '../domain/codes';

/** What stopped a command before it could do its work: exit status 2. Said in Chinese and English, never with a stack. */
export class CannotRun extends Error {
  constructor(
    readonly code: string,
    readonly problem: CodeName,
    readonly hint: CodeName,
  ) {
    super(`${problem.zh}\n${problem.en}`);
    this.name = 'CannotRun';
  }
}

/** The code of a system or database error (`EACCES`, `28P01`), or an empty string. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
