import type { Run } from './blocks';

const blank = /[ \t\r\n\f\u00a0]/u;
/** Chinese characters and signs: no blank belongs between two of them because a line of the source ended there. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}“”‘’—…]/u;

interface Gap {
  readonly run: number;
  isLineEnd: boolean;
}

/**
 * The words of a paragraph without indents and with single blanks. Word ends lines of its source in the middle of
 * Chinese words; LibreOffice only where a blank was (`lineEndIsBlank`).
 */
export const tidyRuns = (runs: readonly Run[], lineEndIsBlank: boolean): readonly Run[] => {
  const texts = runs.map(() => '');
  let last = '';
  let gap: Gap | null = null;
  runs.forEach((run, index) => {
    if (run.kind !== 'words') {
      if (run.kind === 'picture' && gap && last !== '') texts[gap.run] += ' ';
      last = run.kind === 'break' ? '' : '\ufffc';
      gap = null;
      return;
    }
    for (const sign of run.text) {
      if (blank.test(sign) || (sign === '\u3000' && last === '')) {
        const isLineEnd = /[\r\n]/u.test(sign) && !lineEndIsBlank;
        gap ??= { run: index, isLineEnd };
        if (!isLineEnd && !/[\r\n\t]/u.test(sign)) gap.isLineEnd = false;
        continue;
      }
      const joins: boolean =
        gap?.isLineEnd === true && (wide.test(last) || /[.)]/u.test(last)) && wide.test(sign);
      if (gap && last !== '' && !joins) texts[gap.run] += ' ';
      gap = null;
      texts[index] += sign;
      last = sign;
    }
  });
  return withoutEnd(
    runs.flatMap((run, index): Run[] => {
      if (run.kind !== 'words') return [run];
      return texts[index] === '' ? [] : [{ ...run, text: texts[index] ?? '' }];
    }),
  );
};

/** Without line breaks and blanks at the end. */
const withoutEnd = (runs: readonly Run[]): readonly Run[] => {
  const last = runs.at(-1);
  if (last?.kind === 'break') return withoutEnd(runs.slice(0, -1));
  if (last?.kind !== 'words') return runs;
  const text = last.text.trimEnd();
  return text === '' ? withoutEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
};

const isIndented = (run: Run | undefined): boolean =>
  run?.kind === 'words' && /^[ \t\r\n\f]*(?:\u3000|\u00a0{2})/u.test(run.text);

/** Web pages put paragraphs apart by line breaks: two in a row, or one before an indent, end a paragraph. */
export const paragraphsIn = (runs: readonly Run[]): ReadonlyArray<readonly Run[]> => {
  const paragraphs: Run[][] = [[]];
  const solid = runs.filter((run) => run.kind !== 'words' || run.text !== '');
  solid.forEach((run, index) => {
    const isBreak = run.kind === 'break';
    const next = solid[index + 1];
    if (isBreak && (next?.kind === 'break' || isIndented(next))) paragraphs.push([]);
    else if (!isBreak || (paragraphs.at(-1)?.length ?? 0) > 0) paragraphs.at(-1)?.push(run);
  });
  return paragraphs;
};
