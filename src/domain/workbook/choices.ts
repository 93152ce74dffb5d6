import type { Attribute } from '../catalogue';
import { type Audience, audiences, codesOf, type FiveOpen, type Level, type Method } from '../codes';
import { nameKey } from '../folding';
import { markPattern, meaningIn, plainMarks } from './marks';

const marks = new RegExp(markPattern, 'gu');

/** How people write the codes of closed lists, blanks and brackets aside. */
const fiveOpenWords: Readonly<Record<string, FiveOpen>> = {
  决策: 'decision',
  决策公开: 'decision',
  执行: 'execution',
  执行公开: 'execution',
  管理: 'management',
  管理公开: 'management',
  服务: 'service',
  服务公开: 'service',
  结果: 'result',
  结果公开: 'result',
};
const methodWords: Readonly<Record<string, Method>> = {
  主动: 'proactive',
  主动公开: 'proactive',
  依申请: 'on-request',
  依申请公开: 'on-request',
};
const attributeWords: Readonly<Record<string, Attribute>> = {
  ...methodWords,
  不予公开: 'withheld',
  不公开: 'withheld',
};
const levelWords: Readonly<Record<string, readonly Level[]>> = {
  县: ['county'],
  县级: ['county'],
  区级: ['county'],
  市级: ['county'],
  乡: ['township'],
  乡级: ['township'],
  镇级: ['township'],
  乡镇: ['township'],
  乡镇级: ['township'],
  街道: ['township'],
  街道级: ['township'],
  村: ['village'],
  村级: ['village'],
  社区: ['village'],
  社区级: ['village'],
};

const wordKey = (text: string): string =>
  nameKey(plainMarks(text))
    .replace(marks, '')
    .replace(/[。.;]+$/u, '');

const lookUp = <T>(words: Readonly<Record<string, T>>, text: string): T | null => {
  const key = wordKey(text);
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
};

type Words = Readonly<Record<string, unknown>>;

/** The words of a part that holds nothing else, whatever blanks align them: 主 动 公 开, 县级 乡级. Null: it holds more. */
const wordsRunTogether = (part: string, words: Words): readonly string[] | null => {
  const longestFirst = Object.keys(words).sort((a, b) => b.length - a.length);
  const key = wordKey(part);
  return new RegExp(`^(?:${longestFirst.join('|')})+$`, 'u').test(key)
    ? [...key.matchAll(new RegExp(longestFirst.join('|'), 'gu'))].map(([word]) => word)
    : null;
};

const wordsIn = (text: string, words: Words): readonly string[] =>
  text
    .split(/[\n、，,；;/]|和|及|与|或/u)
    .flatMap((part) => wordsRunTogether(part, words) ?? part.split(/\s/u))
    .filter((part) => nameKey(part) !== '');

/** The choices of a cell: what is marked as chosen where there are marks, else all that is written. */
const chosenParts = (text: string, words: Words): readonly string[] => {
  const plain = plainMarks(text);
  const means = meaningIn(plain);
  const marked = [
    ...plain.matchAll(new RegExp(`(${markPattern})\\s*([^${markPattern.slice(1, -1)}\\n]+)`, 'gu')),
  ];
  const said =
    marked.length > 0
      ? marked.filter(([, one]) => means(one ?? '')).map(([, , part]) => part ?? '')
      : [plain];
  return said.flatMap((part) => wordsIn(part, words));
};

export const readFiveOpen = (text: string): FiveOpen | null => lookUp(fiveOpenWords, text);
/** 主动公开, 依申请, or both: 主动/依申请公开. Null: something else. */
export const readMethods = (text: string): readonly Method[] | null => {
  const parts = chosenParts(text, methodWords);
  const read = parts.map((part) => lookUp(methodWords, part));
  return parts.length === 0 || read.includes(null) ? null : [...new Set(read.flatMap((one) => one ?? []))];
};
export const readAttribute = (text: string): Attribute | null => lookUp(attributeWords, text);

/** 县级、乡级: all of them must be known. */
export const readLevels = (text: string): readonly Level[] | null => {
  const said = wordsIn(text.replace(/[（(].*?[）)]/gu, ''), levelWords);
  const read = said.map((word) => lookUp(levelWords, word));
  return read.some((levels) => levels === null) ? null : read.flatMap((levels) => levels ?? []);
};

export interface AudienceReading {
  readonly audiences: readonly Audience[];
  readonly note: string | null;
}

const everybody = /^(?:面向|向)?(?:全社会|社会公众|社会|公众|全体公民)(?:公开)?$/u;
const specific = /^(?:面向|向)?特定(?:群体|群众|对象|人群|公众)[:：(（]?(?<who>.*?)[)）]?$/u;
/** 全社会；特定群体：申请人, and marks of both: the marks part them as well. */
const partsOfAudience = /[;；\n]|[、，,/和及](?=特定)|(?<=全社会|社会公众)[、，,/和及]/u;

const oneAudience = (text: string): { audience: Audience; note: string | null } | null => {
  const key = wordKey(text);
  if (everybody.test(key)) return { audience: 'public', note: null };
  const who = specific.exec(key)?.groups?.who;
  return who === undefined ? null : { audience: 'specific', note: who === '' ? null : who };
};

/** 公开对象 in one column: 全社会, 特定群体：who, or both. */
export const readAudience = (text: string): AudienceReading | null => {
  const plain = plainMarks(text);
  const means = meaningIn(plain);
  const pieces = plain
    .split(new RegExp(`(?=${markPattern})`, 'u'))
    .filter((piece) => piece.slice(0, 1).match(marks) === null || means(piece.slice(0, 1)) === true)
    .flatMap((piece) => piece.split(partsOfAudience))
    .filter((piece) => wordKey(piece) !== '');
  const read = pieces.map(oneAudience);
  if (read.length === 0 || read.includes(null)) return null;
  const found = read.flatMap((one) => one ?? []);
  return {
    audiences: codesOf(audiences).filter((code) => found.some(({ audience }) => audience === code)),
    note:
      found
        .map(({ note }) => note)
        .filter((note) => note !== null)
        .join('、') || null,
  };
};
