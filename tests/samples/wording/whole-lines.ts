import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A whole line of a notice, with what is to be found in it. */
export interface WholeLine {
  readonly text: string;
  /** The kind of a number (`id`, `phone`, `card`), or nothing. */
  readonly kind: string;
  readonly isPersonal: boolean;
  /** Laid aside while the rules were written. */
  readonly kept: boolean;
}

const digest = (text: string): number => createHash('sha256').update(text).digest().readUInt16BE(0);

type File =
  | 'homes-whole.txt'
  | 'numbers.txt'
  | 'homes-later.txt'
  | 'numbers-later.txt'
  | 'homes-fourth.txt'
  | 'homes-fifth.txt';

/** The lines of a file beside this one: `+ …` and `+id …` hold something personal, `- …` does not. */
export const wholeLines = (file: File): readonly WholeLine[] => {
  const lines = readFileSync(resolve(import.meta.dirname, file), 'utf8').split('\n');
  const keptFrom = lines.indexOf('# kept');
  return lines.flatMap((line, index) => {
    const [, sign, kind = '', text = ''] = /^([+-])([a-z]*) (.*)$/u.exec(line) ?? [];
    return sign === undefined
      ? []
      : [
          {
            text: text.replaceAll('\\n', '\n'),
            kind,
            isPersonal: sign === '+',
            // Of what a fourth hand wrote, half was laid aside; of the third's all was looked at.
            kept: file === 'homes-fourth.txt' ? digest(text) % 2 === 0 : keptFrom !== -1 && index > keptFrom,
          },
        ];
  });
};
