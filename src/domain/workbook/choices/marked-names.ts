import { markPattern, meaningIn, plainMarks } from './marks';

export interface MarkedName {
  readonly name: string;
  /** Null: no mark stands at it. */
  readonly mark: boolean | null;
}

export interface MarkedNames {
  readonly names: readonly MarkedName[];
  readonly hasMarks: boolean;
  /** Only what is not used is marked, so that what is not marked is used; or both are, and nobody can tell. */
  readonly unmarkedAreUsed: boolean;
  /** Marks that stand before names in one place and behind them in another, or mean nothing beside the others. */
  readonly unclear: boolean;
}

type IsName = (name: string) => boolean;

const mark = new RegExp(markPattern, 'u');
const marks = new RegExp(markPattern, 'gu');
const startsMarked = new RegExp(`^${markPattern}`, 'u');
const endsMarked = new RegExp(`${markPattern}$`, 'u');
const separators = /[\n，,；;|｜]|、(?![^（(]*[）)])/u;

/** 是/否, Y/N, 1/0 behind or before a name: 政府网站：是, 政府公报(否). */
const words =
  /[:：(（\s]+(?:(是|有|采用|必选|勾选|Y|YES|1|T|TRUE)|(否|无|不采用|不选|未选|N|NO|0|F|FALSE))[)）]?(?=\s*(?:$|[\n、，,；;])|(?<=[:：(（][^\s:：(（]{1,5})\s)/giu;
/** +政府网站 -政府公报: both signs at heads of names. One of them alone is how a list begins its lines. */
const plus = /(?<=^|[\s、，,；;])[+＋]\s*(?=\p{Script=Han})/gu;
const minus = /(?<=^|[\s、，,；;])[-－−–]\s*(?=\p{Script=Han})/gu;
const signsAsMarks = (text: string): string =>
  text.search(plus) >= 0 && text.search(minus) >= 0 ? text.replace(plus, '■').replace(minus, '□') : text;

export const wordsAsMarks = (text: string): string =>
  signsAsMarks(text).replace(words, (_, yes: string | undefined) => (yes === undefined ? '□' : '■'));

const listNumber = /^(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[）)]|[①-⑳]|[·•▪*-])\s*/u;
const clean = (name: string): string =>
  name
    .replace(/^[\s、，,；;：:/／|｜]+|(?<![\s、，,；;：:/／|｜])[\s、，,；;：:/／|｜]+$/gu, '')
    .replace(listNumber, '')
    .trim();

type Side = 'before' | 'behind' | 'both';

/** Before or behind: where lines begin and end, and else on which side of a mark no blank stands. Null: nothing tells. */
const sideOf = (text: string): Side | null => {
  const lines = text
    .split(separators)
    .map((line) => line.trim())
    .filter((line) => mark.test(line));
  const before = lines.filter((line) => startsMarked.test(line) && !endsMarked.test(line)).length;
  const behind = lines.filter((line) => endsMarked.test(line) && !startsMarked.test(line)).length;
  if (before > 0 && behind > 0) return 'both';
  if (before !== behind) return before > 0 ? 'before' : 'behind';
  const close = (pattern: string): number => text.match(new RegExp(pattern, 'gu'))?.length ?? 0;
  const [behindName, beforeName] = [
    close(`[^\\s]${markPattern}(?=\\s|$)`),
    close(`(?:^|\\s)${markPattern}(?=[^\\s])`),
  ];
  if (behindName === beforeName) return null;
  return behindName > beforeName ? 'behind' : 'before';
};

/** Lines of one name that a narrow cell broke; a line that is a name of its own is one. */
const joinBroken = (pieces: readonly string[], isName: IsName): readonly string[] => {
  const names: string[] = [];
  for (const piece of pieces) {
    const last = names.at(-1);
    if (last !== undefined && !isName(piece) && (!isName(last) || isName(last + piece)))
      names[names.length - 1] = last + piece;
    else names.push(piece);
  }
  return names;
};

const piecesOf = (text: string): readonly string[] =>
  text
    .split(separators)
    .map(clean)
    .filter((piece) => piece !== '');

/** Names of one stretch between marks: the one at the mark, and others that have none. */
const stretch = (text: string, isName: IsName): readonly string[] => {
  const whole = clean(text.replace(/\s+/gu, ''));
  if (whole === '' || isName(whole)) return whole === '' ? [] : [whole];
  const pieces = joinBroken(piecesOf(text), isName);
  if (pieces.length > 1) return pieces.some(isName) ? pieces : [whole];
  const blanks = text.trim().split(/\s+/u);
  return blanks.length > 1 && blanks.every(isName) ? blanks : [whole];
};

const withMarks = (text: string, isName: IsName): MarkedNames => {
  const told = sideOf(text);
  const side = told ?? 'before';
  const found = text.match(marks) ?? [];
  const means = meaningIn(text);
  const parts = text.split(marks).map((part) => stretch(part, isName));
  const names: MarkedName[] = [];
  parts.forEach((part, index) => {
    const at = side === 'behind' ? found[index] : found[index - 1];
    part.forEach((name, place) => {
      const isAtMark = side === 'behind' ? place === part.length - 1 : place === 0;
      names.push({ name: name.replace(/\s+/gu, ''), mark: at !== undefined && isAtMark ? means(at) : null });
    });
  });
  const said = names.map(({ mark: one }) => one);
  return {
    names,
    hasMarks: true,
    unmarkedAreUsed: said.includes(false),
    unclear:
      side === 'both' ||
      (told === null && names.length > found.length) ||
      found.some((one) => means(one) === null),
  };
};

/** 线上：政府网站, 政府公报等: what stands around a known name. */
const bareName = (piece: string, isName: IsName): string => {
  const bare = piece.replace(/^(?:线上|线下|网上|现场)[:：]\s*|\s*等$/gu, '');
  return isName(bare) ? bare : piece;
};

/** The names that stand between separators; a blank and a plus part two names where both are known. */
const plainNames = (text: string, isName: IsName): readonly string[] =>
  piecesOf(text).flatMap((piece) => {
    const parts = piece.split(/\s+|[+＋]/u).map((part) => bareName(part, isName));
    return parts.length > 1 && parts.every(isName) ? parts : [bareName(piece, isName)];
  });

/** The names of a list in a cell, each with its mark, wherever the marks stand. `isName` tells a known name. */
export const markedNames = (written: string, isName: IsName): MarkedNames => {
  // Words that became marks tell that a ▪ at the head of a line is none.
  const text = plainMarks(wordsAsMarks(plainMarks(written)));
  if (mark.test(text)) return withMarks(text, isName);
  const names = plainNames(text, isName).map((name) => ({ name, mark: null }));
  return { names, hasMarks: false, unmarkedAreUsed: true, unclear: false };
};
