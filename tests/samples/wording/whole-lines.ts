import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A whole line of a notice, with what is to be found in it. */
export interface WholeLine {
  readonly text: string;
  /** The kind of a number (`id`, `phone`, `card`), or nothing. */
  readonly kind: string;
  readonly isPersonal: boolean;
  /** Laid aside while the rules were written: what stands behind `# kept`. */
  readonly kept: boolean;
}

type File =
  | 'homes-whole.txt'
  | 'numbers.txt'
  | 'homes-later.txt'
  | 'numbers-later.txt'
  | 'homes-fourth.txt'
  | 'homes-fifth.txt'
  | 'homes-sixth.txt'
  | 'homes-seventh.txt'
  | 'homes-eighth.txt'
  | 'homes-ninth.txt'
  | 'homes-tenth.txt'
  | 'homes-eleventh.txt'
  | 'homes-twelfth.txt'
  | 'homes-fourteenth.txt'
  | 'homes-sixteenth.txt'
  | 'homes-eighteenth.txt'
  | 'homes-nineteenth.txt'
  | 'notices-without-homes.txt'
  | 'homes-offices.txt';

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
            kept: keptFrom !== -1 && index > keptFrom,
          },
        ];
  });
};
