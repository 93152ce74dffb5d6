import type { Attribute } from '../catalogue';
import type { Audience, FiveOpen, Level, Method } from '../codes';

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
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^[√☑✓✔■●]/u, '');

const lookUp = <T>(words: Readonly<Record<string, T>>, text: string): T | null => {
  const key = wordKey(text);
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
};

export const readFiveOpen = (text: string): FiveOpen | null => lookUp(fiveOpenWords, text);
export const readMethod = (text: string): Method | null => lookUp(methodWords, text);
export const readAttribute = (text: string): Attribute | null => lookUp(attributeWords, text);

/** 县级、乡级: all of them must be known. */
export const readLevels = (text: string): readonly Level[] | null => {
  const read = text
    .split(/[\s、，,；;和及]+/u)
    .filter((word) => word !== '')
    .map((word) => lookUp(levelWords, word.replace(/[（(].*?[）)]/gu, '')));
  return read.some((levels) => levels === null) ? null : read.flatMap((levels) => levels ?? []);
};

export interface AudienceReading {
  readonly audience: Audience;
  readonly note: string | null;
}

const specific = /^(?:面向)?特定(?:群体|群众|对象|人群)[:：(（]?(?<who>.*?)[)）]?$/u;

/** 公开对象 in one column: 全社会, or 特定群体：who. */
export const readAudience = (text: string): AudienceReading | null => {
  const key = wordKey(text);
  if (/^(?:面向)?(?:全社会|社会公众|社会)$/u.test(key)) return { audience: 'public', note: null };
  const who = specific.exec(key)?.groups?.who;
  return who === undefined ? null : { audience: 'specific', note: who === '' ? null : who };
};
