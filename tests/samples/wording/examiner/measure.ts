import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findPersonalData } from '../../../../src/domain/privacy';
import { findTwins, type LocalText } from '../../../../src/domain/similarity';
import { type Counted, count, empty } from '../counted';
import { isExcerpt, lacking } from '../measure-interpretations';

// By somebody who knew neither the rules nor the samples; half of each, told by the text's digest, was never looked at.
const isUnseen = (text: string): boolean =>
  createHash('sha256').update(text).digest().readUInt16BE(0) % 2 === 0;

const linesOf = <Line>(file: string, key: (line: Line) => string, unseen: boolean): readonly Line[] =>
  readFileSync(resolve(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => isUnseen(key(line)) === unseen);

interface Interpretation {
  readonly text: string;
  readonly says: readonly string[];
  readonly lacks: readonly string[];
}

/** What a warning tells; the other parts are hints. */
const warned: readonly string[] = ['背景依据', '主要内容'];

/** By an examiner, and by three others later. */
export type InterpretationsOf =
  | 'interpretations.jsonl'
  | 'interpretations-second.jsonl'
  | 'interpretations-third.jsonl'
  | 'interpretations-fourth.jsonl';

/** Excerpts, copies and notices are by two of them. */
export type By = '' | '-second';

/** Of the parts that are known to be said or to be lacking, which are told as lacking. */
export const partsOfHalf = (
  file: InterpretationsOf,
  unseen: boolean,
): { readonly all: Counted; readonly warnings: Counted } => {
  const [all, warnings] = [empty(), empty()];
  for (const { text, says, lacks } of linesOf<Interpretation>(file, (line) => line.text, unseen)) {
    const told = lacking(text).filter((part) => says.includes(part) || lacks.includes(part));
    count(all, lacks, told);
    count(
      warnings,
      lacks.filter((part) => warned.includes(part)),
      told.filter((part) => warned.includes(part)),
    );
  }
  return { all, warnings };
};

interface Excerpt {
  readonly policy: string;
  readonly text: string;
  readonly excerpt: boolean;
}

/** Texts that are rightly called excerpts, or none, of all. */
export const excerptsOfHalf = (unseen: boolean, by: By = ''): readonly [right: number, all: number] => {
  const all = linesOf<Excerpt>(`excerpts${by}.jsonl`, (line) => line.text, unseen);
  return [all.filter(({ policy, text, excerpt }) => isExcerpt(text, policy) === excerpt).length, all.length];
};

interface Row {
  readonly unit: string;
  readonly contents: readonly string[];
}
interface Siblings {
  readonly a: Row;
  readonly b: Row;
  readonly copied: boolean;
}

const rowOf = (id: string, { unit, contents }: Row): LocalText => ({
  id,
  unit,
  domain: 'any',
  pieces: contents,
});

/** Copied rows that are told as such, and rows written by themselves that are. */
export const siblingsOfHalf = (unseen: boolean, by: By = '') => {
  const all = linesOf<Siblings>(`siblings${by}.jsonl`, ({ a, b }) => JSON.stringify([a, b]), unseen);
  const isTold = ({ a, b }: Siblings): boolean =>
    findTwins([rowOf('a', a), rowOf('b', b)], new Map([['any', ['服务对象、服务标准']]])).length > 0;
  const [copied, own] = [all.filter((pair) => pair.copied), all.filter((pair) => !pair.copied)];
  return {
    copied: copied.length,
    told: copied.filter(isTold).length,
    own: own.length,
    alarms: own.filter(isTold).length,
  };
};

const kinds = { identity: 'id-number', mobile: 'mobile-phone', 'bank-card': 'bank-card' } as const;

interface Notice {
  readonly text: string;
  readonly kinds: ReadonlyArray<keyof typeof kinds>;
}

/** Kinds of personal data that are found of those that are there, and clean notices in which anything is. */
export const noticesOfHalf = (unseen: boolean, by: By = '') => {
  const all = linesOf<Notice>(`notices${by}.jsonl`, (line) => line.text, unseen);
  const found = (text: string): readonly string[] => findPersonalData(text).map(({ kind }) => kind);
  const clean = all.filter((notice) => notice.kinds.length === 0);
  const there = all.flatMap(({ text, kinds: named }) =>
    named.map((name) => found(text).includes(kinds[name])),
  );
  return {
    there: there.length,
    found: there.filter(Boolean).length,
    clean: clean.length,
    alarms: clean.filter(({ text }) => found(text).length > 0).length,
  };
};
