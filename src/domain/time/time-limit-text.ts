import { anyOf } from './time-limit-spans';
import { emptyWords, FROM, labelWords } from './time-limit-words';

/** A piece of the text and the mark before it: '' at the start, ';' a new statement, ',' '(' ')' more about the same. */
export interface Piece {
  readonly text: string;
  readonly mark: '' | ';' | ',' | '(' | ')';
}

/** A clause of the law that many catalogues add; it becomes a piece of its own. */
export const RESERVATION = '另有规定的从其规定';

const rewrites: readonly [RegExp, string][] = [
  // Circled numbers first: folded to plain digits, ①7个工作日 would become 17.
  [/[①-⑳❶-❿]/gu, ';'],
];

const foldedRewrites: readonly [RegExp, string][] = [
  [/。/gu, ';'],
  [/[“”"‘’'「」]/gu, ''],
  [/[〖【[](.+?)[】〗\]]/g, '$1:'],
  [/形成\(或?者?变更\)/g, '形成或变更'],
  [
    /,?\(?(?:国家|国务院)?法律[、,和]?(?:行政)?法规.{0,12}?另有规定的?,?(?:从其规定|除外)\)?/g,
    `,${RESERVATION}`,
  ],
  [/〃/g, '同上'],
  // List numbers: (1) anywhere, 1. 1、 where a statement can begin, 一、 (一) at the start of a statement. A decimal or 1、7月 is none.
  [/\(\d{1,2}\)|(?<=^|[;,:()内开示布新整])\d{1,2}[.、)](?=\D)/g, ';'],
  [/(^|[;,():])(?:\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]{1,2}、)/g, '$1;'],
  // Two statements without a mark between them: …20个工作日内自收到申请之日起…
  [new RegExp(`([日天月周]内(?:予以)?(?:公开|公示|公布)?)(?=${FROM}|从|其中|其他|其余)`, 'g'), '$1;'],
  [new RegExp(`(^|[;,()])${anyOf(labelWords)}(?:要求)?[:为]`, 'g'), '$1'],
];

const apply = (text: string, table: readonly [RegExp, string][]): string =>
  table.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);

/** One rewriting can uncover another (1.一、…); repeated until none applies, so that normal text stays as it is. */
const settle = (text: string): string => {
  const next = apply(text, foldedRewrites);
  return next === text ? text : settle(next);
};

/**
 * Half-width, without blanks, numbering and quotes; statements parted by ';'. Blanks are line breaks of a narrow cell
 * (信息形\n成), unless `blanksPart`: then they part statements.
 */
export const normaliseLimit = (text: string, blanksPart: boolean): string =>
  settle(
    apply(text, rewrites)
      .normalize('NFKC')
      .replace(/\s+/g, blanksPart ? ';' : ''),
  );

export const isEmptyLimit = (text: string): boolean =>
  emptyWords.includes(text.normalize('NFKC').replace(/\s+/g, ''));

/** A piece may itself begin with a number or a label, once the mark before it is gone. */
const settledPieces = (text: string, mark: Piece['mark']): readonly Piece[] => {
  const settled = settle(text);
  if (settled === text) return [{ text, mark }];
  return piecesOf(settled).map((piece, index) => (index === 0 ? { ...piece, mark } : piece));
};

/** The pieces of a normalised text, in order. */
export const piecesOf = (normalised: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let mark: Piece['mark'] = '';
  for (const token of normalised.split(/([;,()])/)) {
    if (token === ';' || token === ',' || token === '(' || token === ')') {
      // Of several marks in a row the strongest counts: ');' begins a new statement.
      mark = mark === ';' ? ';' : token;
    } else if (token !== '') {
      pieces.push(...settledPieces(token, mark));
      mark = '';
    }
  }
  return pieces;
};
