import type { CodeName } from '../../domain/codes';

/** Says each step of the start, what came of it and how long it took. */
export type Steps = <T>(
  name: CodeName,
  work: (note: (what: CodeName) => void) => Promise<T> | T,
) => Promise<T>;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const bilingual = (text: CodeName): string => (text.zh === text.en ? text.zh : `${text.zh} · ${text.en}`);

/** `total` is the number of steps announced. */
export const stepsOf = (total: number, print: (line: string) => void): Steps => {
  let number = 0;
  return async (name, work) => {
    number += 1;
    const began = performance.now();
    print(`[${number}/${total}] ${bilingual(name)}`);
    const notes: CodeName[] = [];
    const result = await work((what) => notes.push(what));
    const said = notes.map((note) => `  ${bilingual(note)}`).join('\n        ');
    print(`      ✓ ${seconds(performance.now() - began)}${said}`);
    return result;
  };
};
