import type { CodeName } from '../codes';
import { type Named, nearest } from './nearest';

const kinds = {
  unit: { zh: '单位', en: 'unit' },
  domain: { zh: '领域', en: 'domain' },
} as const satisfies Record<string, CodeName>;

export type CodedKind = keyof typeof kinds;

const listed = (entries: readonly Named[]): string =>
  entries.map(({ code, name }) => `${code} ${name}`).join('、');

/** A unit or a domain that was asked for by a code that none has; the nearest ones are named. */
export class UnknownCode extends Error {
  readonly code = 'UNKNOWN_CODE';
  readonly problem: CodeName;
  readonly hint: CodeName;

  constructor(
    readonly kind: CodedKind,
    readonly asked: string,
    known: readonly Named[],
  ) {
    const near = listed(nearest(asked, known));
    const { zh, en } = kinds[kind];
    const problem = {
      zh: `没有代码为“${asked}”的${zh}`,
      en: `There is no ${en} with the code “${asked}”`,
    };
    super(`${problem.zh}\n${problem.en}`);
    this.name = 'UnknownCode';
    this.problem = problem;
    this.hint =
      near === ''
        ? { zh: `尚未录入任何${zh}`, en: `No ${en} has been entered yet` }
        : { zh: `最接近的${zh}：${near}`, en: `The nearest: ${near}` };
  }
}
