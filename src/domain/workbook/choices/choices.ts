import type { Attribute } from '../../catalogue';
import { type Audience, audiences, codesOf, type FiveOpen, type Level, type Method } from '../../codes';
import { modernSigns, nameKey } from '../../folding';
import { markedNames, wordsAsMarks } from './marked-names';
import { markPattern, plainMarks } from './marks';

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
  区: ['county'],
  县区: ['county'],
  区县: ['county'],
  县级: ['county'],
  区级: ['county'],
  ...Object.fromEntries(
    ['区本级', '县本级', '市县', '市县级', '县市区', '县市区级', '县区级', '区县级'].map((word) => [
      word,
      ['county' as const],
    ]),
  ),
  市: ['county'],
  市级: ['county'],
  乡: ['township'],
  镇: ['township'],
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

/** ［主动公开］, 「县级」, “全社会”: a word in brackets or quotes of its own. */
const quoted =
  /^\s*[[(（［【「『“‘"'《〔]([^[\]()（）［］【】「」『』“”‘’"'《》〔〕]+)[\])）］】」』”’"'》〕]\s*$/u;

const plainKey = (text: string): string =>
  nameKey(plainMarks(text))
    .replace(marks, '')
    .replace(quoted, '$1')
    .replace(/[。.;]+$/u, '');
const wordKey = (text: string): string => modernSigns(plainKey(text));

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

const joined = /[\n、，,；;/]|和|及|[与與]|或/u;
const wordsIn = (text: string, words: Words): readonly string[] =>
  text
    .split(joined)
    .flatMap((part) => wordsRunTogether(part, words) ?? part.split(/\s/u))
    .filter((part) => nameKey(part) !== '');

const isBracketed = (name: string | undefined): boolean => /^[（(].*[）)]$/u.test(name ?? '');

/**
 * What a cell with several choices means: what is ticked, on whichever side the marks stand; where only what is not meant is
 * marked, the others; without marks, all of it. Null: nobody can tell, or a word beside the marks is unknown.
 */
const chosenIn = (text: string, isName: (name: string) => boolean): readonly string[] | null => {
  const { names, hasMarks, unclear } = markedNames(text, isName);
  if (!hasMarks) return [text];
  // 特定群众☑（申请人）: what stands in brackets belongs to the name before.
  const whole = names.flatMap(({ name, mark }, at) => {
    const next = names[at + 1]?.name;
    if (at > 0 && isBracketed(name)) return [];
    return [{ name: isBracketed(next) ? `${name}${next}` : name, mark }];
  });
  const [ticked, crossed, open] = [true, false, null].map((said) =>
    whole.filter(({ mark }) => mark === said),
  );
  const isTold = !(ticked?.length && crossed?.length && open?.length);
  if (unclear || !isTold || !whole.every(({ name }) => isName(name))) return null;
  return (ticked?.length || !crossed?.length ? ticked : open)?.map(({ name }) => name) ?? [];
};

/** 主动, and 主动/依申请公开, which a mark before it ticks as one; words without anything between them are two names. */
const isChoice =
  (words: Words) =>
  (name: string): boolean => {
    const parts = wordsIn(name, words);
    const known = parts.length > 0 && parts.every((part) => lookUp(words, part) !== null);
    return known && (parts.length === 1 || joined.test(name));
  };

/** The words that a cell means. Null: nobody can tell. */
const chosenParts = (text: string, words: Words): readonly string[] | null =>
  chosenIn(text, isChoice(words))?.flatMap((part) => wordsIn(part, words)) ?? null;

export const readFiveOpen = (text: string): FiveOpen | null => lookUp(fiveOpenWords, text);
/** 主动公开, 依申请, or both: 主动/依申请公开. Null: something else. */
export const readMethods = (text: string): readonly Method[] | null => {
  const parts = chosenParts(text, methodWords) ?? [];
  const read = parts.map((part) => lookUp(methodWords, part));
  return parts.length === 0 || read.includes(null) ? null : [...new Set(read.flatMap((one) => one ?? []))];
};
export const readAttribute = (text: string): Attribute | null => lookUp(attributeWords, text);

const levelsNamed = (text: string): readonly string[] | null => {
  const plain = wordsAsMarks(plainMarks(text))
    .replace(quoted, '$1')
    .replace(/[（(].*?[）)]/gu, '')
    .replace(/(?<!\d)\d{1,2}[.．、]\s*/gu, ' ')
    .replace(/(?<=.)[两二三各][级者](?:公开)?\s*$/u, '');
  return chosenParts(plain, levelWords);
};

const isCity = (word: string): boolean => /^市级?$/u.test(wordKey(word));

/** Whether 市级 stands there, which is no level of a district. */
export const namesCity = (text: string): boolean => levelsNamed(text)?.some(isCity) === true;

/** 县级、乡级: all of them must be known. 市级 is left out beside 县级, and else taken for it. */
export const readLevels = (text: string): readonly Level[] | null => {
  const said = levelsNamed(text);
  const read = said?.map((word) => lookUp(levelWords, word)) ?? [null];
  return read.some((levels) => levels === null) ? null : [...new Set(read.flatMap((levels) => levels ?? []))];
};

export interface AudienceReading {
  readonly audiences: readonly Audience[];
  readonly note: string | null;
}

const everybody =
  /^(?:面向|向)?(?:全社会(?:公众)?|社会(?:公众|各界|大众|群众)?|公众|全体公民|(?:广大|人民|社会)(?:群众|公众)|不特定(?:公众|群体|对象|人群)|公民、?法人[和及与或]?(?:或者)?(?:其[他它]|非法人)组织)(?:公开)?$/u;
/** 申请人及利害关系人, 本村村民, 服务对象: who they are, and nothing else. */
const group =
  /^(?!.*(?:全社会|公众|不|除|无|均|所有))\p{Script=Han}[\p{Script=Han}\d、，,及和与或()（）]{0,30}(?:人|者|户|对象|群众|人员|家庭|村民|居民|职工|教师|学生|家长|患者|农民|企业|商户|单位|组织|当事人|用户|业主)$/u;
const specific = /^(?:面向|向)?特定(?:群体|群众|对象|人群|公众)[:：(（]?(?<who>.*?)[)）]?$/u;
/** 全社会；特定群体：申请人, and marks of both: the marks part them as well. */
const partsOfAudience = /[;；\n]|[、，,/和及](?=特定)|(?<=全社会|社会公众)[、，,/和及]/u;

const oneAudience = (text: string): { audience: Audience; note: string | null } | null => {
  const key = wordKey(text);
  if (everybody.test(key)) return { audience: 'public', note: null };
  const who = specific.exec(key)?.groups?.who;
  if (who === undefined) return null;
  // Who they are stays as it is written.
  const note = plainKey(text).substring(key.lastIndexOf(who), key.lastIndexOf(who) + who.length);
  return { audience: 'specific', note: note === '' ? null : note };
};

/** A group that is named without 特定群体 before it. Null: it is none, or nobody can tell. */
export const readGroup = (text: string): string | null => {
  const name = plainKey(text);
  return group.test(name) ? name : null;
};

/** 公开对象 in one column: 全社会, 特定群体：who, or both. */
export const readAudience = (text: string): AudienceReading | null => {
  const pieces = (chosenIn(text, (name) => oneAudience(name) !== null) ?? [])
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
