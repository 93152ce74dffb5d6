import { folded, modernSigns, nameKey } from '../../../folding';
import { remembering } from '../../../remembering';
import { emptyWords, labelWords } from '../words/words';
import { lastWritings, looseWritings } from '../writings/loose';
import { marks, plainCircles, tickedOnly, withoutListNumbers } from '../writings/marks';
import { type Rewriting, rewriter } from '../writings/rewriting';
import { writings } from '../writings/usual';
import { anyOf, parseNumber, SPAN } from './spans';
import { FROM } from './triggers';

/** A piece of the text and the mark before it: '' at the start, ';' a new statement, ',' '(' ')' more about the same. */
export interface Piece {
  readonly text: string;
  readonly mark: '' | ';' | ',' | '(' | ')';
  /** (注:…): kept as it stands. */
  readonly note: boolean;
}

/** A clause of the law that many catalogues add; it becomes a piece of its own. */
export const RESERVATION = '另有规定的从其规定';

const circled = /[①-⑳❶-❿]/gu;

const reservation =
  /,?\(?(?:除|对)?(?:国家|国务院|省|市|上级|法律|法规|规章|行政|政策|文件|部门|中央|有关|相关|主管|等|和|及|或者?|[、,对])*[^,;():。]{0,16}?(?:另有|有特殊|有特别|有明确|有专门|有其他)(?:规定|要求)的?(?:除外|外,?|[,;]?(?:应当?)?(?:(?:从|按照?|依照?|遵照|遵从|执行)[^,;()]{0,3}?(?:其|该|有关|相关)?(?:规定|要求)(?:执行|办理)?))\)?/g;

const figures: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  廿: '二十',
  卅: '三十',
};

/** Numbers in every writing: 贰拾, 廿, 二十（20）, （20）. */
const rewriteNumbers = (text: string): string =>
  text
    .replace(/[○◯Oo0](?<=[一二三四五六七八九十百].)/gu, '〇')
    .replace(
      /[壹贰叁肆伍陆柒捌玖拾佰廿卅〇零一二三四五六七八九十百]+(?=个?(?:工作|自然)?[日天月年周]|个|\(\d{1,3}\)个?(?:工作日|[日天月])|\)个?(?:工作日|自然日|[日天月]))/g,
      (run) => [...run].map((sign) => figures[sign] ?? sign).join(''),
    )
    .replace(/\((\d{1,3})\)(?=个?工作日|个自然日|[日天]以?内|个月)/g, '<$1>')
    .replace(
      /([〇零一二两三四五六七八九十百]+|\d+)[(<]([〇零一二两三四五六七八九十百]+|\d+)[)>](个?工作日|个自然日|个月|[日天周年])(以内|之内|内)?/g,
      (_, first: string, second: string, unit: string, within = '') =>
        parseNumber(first) === parseNumber(second)
          ? `${first}${unit}${within}`
          : `${first}${unit}${within}(${second}${unit})`,
    )
    .replace(/<(\d{1,3})>/g, '$1');

const foldedRewrites: readonly Rewriting[] = [
  [/(?:下一?年度?|第二年)(?=\d{1,2}月|[一二三四五六七八九十]{1,2}月|第?[一二三四]季度)/g, '次年', '月季'],
  [/。/gu, ';', '。'],
  [/[“”"‘’'「」]/gu, '', '“”"‘’\'「」'],
  [/[〖【[](.+?)[】〗\]]/g, '$1:', '〖【['],
  [/(形成|生成|产生|制作)\(或?者?(变更|更新)\)/g, '$1或$2', '('],
  [/〃/g, '同上', '〃'],
  // How long it is posted, said in a piece of its own: 公示,期限为7个工作日; 公示(不少于5个工作日).
  [
    /((?:征[求集询]|听取)[^,;:()\d]{0,10}意见(?:建议)?),(?:征[求集]意见|公示|公开)?(?:(?:时间|期限|期|时长)(?:为|:|一般|原则上|应当?)*(?=[不至满\d一二三四五六七八九十])|(?:一般|原则上|应当?)*(?=不得?少于|至少))/g,
    '$1期',
    ',',
  ],
  [/(公示|张贴),(?:公示)?(?:时间|期限|期|时长)(?:为|:)?(?=[不至满\d一二三四五六七八九十])/g, '$1期', ','],
  [
    new RegExp(
      `(公示|公告)(?:期限|期间|时间|期)?\\((?:期限|时间|期|为|:)*((?:不得?少于|至少)?${SPAN})\\)(?:以内|之内|内)?`,
      'g',
    ),
    '$1期$2',
    '(',
  ],
  // 征求意见的时间不得短于15天
  [/(公示|公告|征[求集]意见)的(?:时间|期限|时长)(?:应当?|须|为|一般)*(?=[不至满\d])/g, '$1期', '的'],
  [
    /(公示|公告|征求意见)(时间|期限|时限|期):(?=(?:一般|通常|原则上|应当?|最短|最低|为)*(?:[不至满]|(?:\d|[一二三四五六七八九十])+个?(?:工作日|[天日周月]))|[不至满\d一二三四五六七八九十])/g,
    '$1$2为',
    ':',
  ],
  [
    /(?:征求意见|意见征[集求]|征集意见)(?:时间|期限|期|时长)?:(?!\d{4}年|\d{1,2}月\d)(?=[不至满\d一二三四五六七八九十])/g,
    '征求意见期',
    ':',
  ],
  // A stray 个 of a number that was filled in: 生成个15个工作日.
  [/个(?=\d+个)/g, '', '个'],
  // List numbers: (1) anywhere, 1. 1、 where a statement can begin, 一、 (一) at the start of a statement. A decimal or 1、7月 is none.
  [/\(\d{1,2}\)|(?<=^|[;,:()内开示布新整])\d{1,2}[.、)](?=\D|$)/g, ';', '.、)'],
  [/(^|[;,():])(?:\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]{1,2}、)/g, '$1;', '、('],
  // Two statements without a mark between them: …20个工作日内自收到申请之日起…
  [
    new RegExp(`([日天月周]内(?:予以)?(?:公开|公示|公布)?)(?=${FROM}|从(?!业)|其中|其他|其余)`, 'g'),
    '$1;',
    '自从其',
  ],
  [/([日天月周]内(?:予以)?(?:公开|公示|公布)?)、(?=[^,;:()]{2,12}\d)/g, '$1;', '、'],
  [
    new RegExp(
      `(^|[;,()])${anyOf(labelWords)}(?:要求)?[:为](?!${'(?:不得?少于|至少)?\\d*[一二两三四五六七八九十]*年'})`,
      'g',
    ),
    '$1',
    ':为',
  ],
];

const rewriteFolded = rewriter(foldedRewrites);
const rewriteWritings = rewriter([...writings, ...looseWritings]);
const rewriteMarks = rewriter(marks);
const rewriteLast = rewriter(lastWritings);

/** One rewriting can uncover another (1.一、…); repeated until none applies, so that normal text stays as it is. */
const settle = (text: string): string => {
  const next = rewriteFolded(text);
  return next === text ? text : settle(next);
};
const settlePiece = remembering(settle);

/** A settled text, with every statement in the writing that is read. */
const oneWriting = (text: string): string => {
  const read = rewriteWritings(text);
  if (read === text) return text;
  // What is set aside is read no more: the 00) of (注:9:00) is no list number.
  return read
    .split(/(\(注:[^();]*\))/)
    .map((part) => (part.startsWith('(注:') ? part : settle(part)))
    .join('');
};

/** 10 月, 2025 年 01 月, 20个工作日 ( 30个工作日 ): blanks that never part statements. */
const blankInside = / (?:(?=[()])|(?<=\( )|(?<=\d )(?=[年月日号个天周])|(?<=\d[年月] )(?=\d))/g;

const withReservation = (text: string): string =>
  /(?:另|特殊|特别|明确|专门|其他)/.test(text) ? text.replace(reservation, `,${RESERVATION}`) : text;

/** (注:…) holds words that were not understood before; nothing in it is read. */
const notePattern = /\(注:([^();]*)\)/;

/**
 * Half-width, without blanks, numbering and quotes; statements parted by ';'. Blanks are line breaks of a narrow cell
 * (信息形\n成), unless `blanksPart`: then they part statements.
 */
export const normaliseLimit = (text: string, blanksPart: boolean): string => {
  // Circled numbers first: folded to plain digits, ①7个工作日 would become 17.
  const plain = modernSigns(tickedOnly(folded(withoutListNumbers(plainCircles(text)).replace(circled, ';'))))
    // Cells are padded with hundreds of blanks.
    .replace(/[ \t]+/g, ' ')
    .replace(blankInside, '')
    // A line that begins with a name and a colon is a statement of its own.
    .replace(/(?<=[内开布示告日天月年新;])\s*\n\s*(?=[^\n,;:()\d]{2,12}:)/g, ';')
    .replace(/\s+/g, blanksPart ? ';' : '');
  return rewriteMarks(plain)
    .split(/(\(注:[^();]*\))/)
    .map((part) =>
      notePattern.test(part) ? part : oneWriting(settle(withReservation(rewriteNumbers(part)))),
    )
    .join('');
};

/** A normalised text that was not understood, with what one word of it tells; notes are left alone. */
export const looselyWritten = (normalised: string): string =>
  normalised
    .split(/(\(注:[^();]*\))/)
    .map((part) => (notePattern.test(part) ? part : rewriteLast(part)))
    .join('');

export const isEmptyLimit = (text: string): boolean => emptyWords.includes(nameKey(text));

/** A piece may itself begin with a number or a label, once the mark before it is gone. */
const settledPieces = (text: string, mark: Piece['mark']): readonly Piece[] => {
  const settled = settlePiece(text);
  if (settled === text) return [{ text, mark, note: false }];
  return piecesOf(settled).map((piece, index) => (index === 0 ? { ...piece, mark } : piece));
};

/** The pieces of a normalised text, in order. */
export const piecesOf = (normalised: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let mark: Piece['mark'] = '';
  for (const token of normalised.split(/(\(注:[^();]*\)|[;,()])/)) {
    const note = notePattern.exec(token)?.[1];
    if (note !== undefined) {
      if (note !== '') pieces.push({ text: note, mark: '(', note: true });
    } else if (token === ';' || token === ',' || token === '(' || token === ')') {
      // Of several marks in a row the strongest counts: ');' begins a new statement.
      mark = mark === ';' ? ';' : token;
    } else if (token !== '') {
      pieces.push(...settledPieces(token, mark));
      mark = '';
    }
  }
  return pieces;
};
