import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Counted, count, empty } from './counted';
import { lacking } from './measure-interpretations';

/** A text with the parts that it says, and those that it lacks; of all other parts nothing is known. */
export interface LabelledText {
  readonly says: readonly string[];
  readonly lacks: readonly string[];
  readonly text: string;
  readonly unseen: boolean;
}

const labelled = (line: string, unseen: boolean): LabelledText => {
  const [labels = '', text = ''] = line.split(' | ');
  const marked = (mark: string) =>
    labels
      .split(' ')
      .filter((label) => label.startsWith(mark))
      .map((label) => label.slice(1));
  return { says: marked('+'), lacks: marked('-'), text, unseen };
};

const UNSEEN_FROM = '# never looked at';

/** The parts as they are said; the last texts were measured when all was done, and nothing was changed for them. */
export const labelledTexts = (): readonly LabelledText[] => {
  const whole = readFileSync(resolve(import.meta.dirname, 'parts.txt'), 'utf8');
  const from = whole.indexOf(UNSEEN_FROM);
  const textsOf = (lines: string, unseen: boolean) =>
    lines
      .split('\n')
      .filter((line) => /^[+-].* \| /u.test(line))
      .map((line) => labelled(line, unseen));
  return [...textsOf(whole.slice(0, from), false), ...textsOf(whole.slice(from), true)];
};

/** What a warning tells; the other parts are hints. */
const WARNED = ['背景依据', '主要内容'];

/** How well it is told what is lacking: of all labelled parts, and of those of which a warning tells. */
export const measureParts = (
  texts: readonly LabelledText[],
): { readonly all: Counted; readonly warned: Counted } => {
  const [all, warned] = [empty(), empty()];
  for (const { says, lacks, text } of texts) {
    const known = new Set([...says, ...lacks]);
    const told = lacking(text).filter((part) => known.has(part));
    const isWarned = (part: string): boolean => WARNED.includes(part);
    count(all, lacks, told);
    count(warned, lacks.filter(isWarned), told.filter(isWarned));
  }
  return { all, warned };
};
