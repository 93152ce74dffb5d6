import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A time limit as a unit might write it, and what is right about it. */
export interface WordedLimit {
  readonly text: string;
  readonly expected: string;
  readonly name: string | null;
  readonly content: readonly string[];
  readonly basis: string | null;
  /** A third, told by the kind's digest: not looked at while the rules are written. */
  readonly unseen: boolean;
}

const slots: Readonly<Record<string, readonly string[]>> = {
  t: [
    '信息形成之日起',
    '信息形成或者变更之日起',
    '自该信息形成后',
    '制定或获取信息之日起',
    '文件印发后',
    '信息更新之日起',
    '项目验收合格后',
    '结果确定之日起',
    '自信息形成或变更之日起',
    '作出决定后',
  ],
  s: ['救助对象名单', '资金发放情况', '招生计划', '检查结果', '政策文件', '项目进展', '采购信息', '考核结果'],
  o: ['收支情况', '经费使用情况', '工作进展', '巡查结果', '空气质量数据', '资助名单', '项目清单'],
  a: ['公开', '公布', '发布'],
  p: ['政府网站', '村务公开栏', '区政府门户网站', '单位公示栏', '微信公众号'],
  n: ['3', '5', '7', '10', '15'],
  m: ['30', '60'],
};

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** Every third number is written in Chinese where it is small. */
const asWritten = (number: string, turn: number): string =>
  turn % 3 === 2 && Number(number) <= 10 ? (numerals[Number(number)] ?? number) : number;

const digest = (text: string): number => createHash('sha256').update(text).digest().readUInt16BE(0);

const fill = (line: string, turn: number): readonly [string, string] => {
  const [left = '', right = ''] = line.split(' ⇒ ');
  const seed = digest(left) + turn * 7;
  const chosen = (slot: string): string => {
    const values = slots[slot] ?? [];
    return values[(seed + slot.charCodeAt(0)) % values.length] ?? '';
  };
  return [
    left.replace(/\{(\w)\}/g, (_, slot: string) =>
      slot === 'n' ? asWritten(chosen('n'), turn) : chosen(slot),
    ),
    right.replace(/\{(\w)\}/g, (_, slot: string) => chosen(slot)),
  ];
};

/** How many texts are made of a kind that has something to fill in. */
const TURNS = 3;

export const wordedLimits = (): readonly WordedLimit[] => {
  const lines = readFileSync(resolve(import.meta.dirname, 'time-limits.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' ⇒ ') && !line.startsWith('#'));
  const texts = new Map<string, WordedLimit>();
  for (const line of lines) {
    for (let turn = 0; turn < (/\{\w\}/.test(line) ? TURNS : 1); turn += 1) {
      const [text, right] = fill(line, turn);
      const [expected = '', ...row] = right.split(' @');
      const of = (name: string): string | null =>
        row.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
      texts.set(text + right, {
        text,
        expected: expected.trim(),
        name: of('name'),
        content: of('content')?.split('/') ?? [],
        basis: of('basis'),
        unseen: digest(line.split(' ⇒ ')[0] ?? '') % 3 === 0,
      });
    }
  }
  return [...texts.values()];
};

// A line break inside a cell is written \n.
const written = (file: string, isUnseen: (text: string) => boolean): readonly WordedLimit[] =>
  readFileSync(resolve(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' ⇒ ') && !line.startsWith('#'))
    .map((line) => {
      const [text = '', right = ''] = line.split(' ⇒ ');
      const [expected = '', ...row] = right.split(' @');
      const of = (name: string): string | null =>
        row.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
      return {
        text: text.replaceAll('\\n', '\n'),
        expected: expected.trim(),
        name: of('name'),
        content: [],
        basis: of('basis'),
        unseen: isUnseen(text) || row.includes('kept'),
      };
    });

/** By a second hand, which knew neither the rules nor the first texts; an eighth was never looked at. */
export const secondLimits = (): readonly WordedLimit[] =>
  written('time-limits-second.txt', (text) => digest(text) % 8 === 0);

/** By a third hand, all of it looked at by now, a fourth, a fifth, a sixth and, from real pages, a seventh and an eighth; of these, half was never looked at. */
export const laterLimits = (): readonly WordedLimit[] => [
  ...written('time-limits-later.txt', () => false),
  ...written('time-limits-fourth.txt', (text) => digest(text) % 2 === 0),
  ...written('time-limits-fifth.txt', (text) => digest(text) % 2 === 0),
  ...written('time-limits-sixth.txt', (text) => digest(text) % 2 === 0),
  ...written('time-limits-seventh.txt', (text) => digest(text) % 2 === 0),
  ...written('time-limits-eighth.txt', (text) => digest(text) % 2 === 0),
];

/** By a ninth to a sixteenth, and an eighteenth hand, which wrote as examiners do, after the kinds of wording that went wrong; half was never looked at. */
export const examinersLimits = (
  hand:
    | 'ninth'
    | 'tenth'
    | 'eleventh'
    | 'twelfth'
    | 'thirteenth'
    | 'fourteenth'
    | 'fifteenth'
    | 'sixteenth'
    | 'eighteenth',
): readonly WordedLimit[] => written(`time-limits-${hand}.txt`, (text) => digest(text) % 2 === 0);

/** Ordinary wording, written without knowing the rules; every second one, marked so in the file, was never looked at. */
export const ordinaryLimits = (): readonly WordedLimit[] =>
  written('time-limits-nineteenth.txt', () => false);

/** In everyday words, collected by the project itself; none is laid aside. */
export const everydayLimits = (): readonly WordedLimit[] => written('time-limits-everyday.txt', () => false);

/** As the staff of thirty kinds of offices write; every second one, marked so in the file, was never looked at. */
export const officesLimits = (): readonly WordedLimit[] => written('time-limits-offices.txt', () => false);
