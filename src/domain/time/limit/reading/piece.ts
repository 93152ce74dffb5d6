import { remembering } from '../../../remembering';
import { contentsEnds } from '../words/event-words';
import { dittoWords, hedgeWords } from '../words/words';
import { isDoubtful, readHead } from './head';
import type { Found } from './kernel';
import { kernels } from './kernels';
import { NUMBER, SPAN } from './spans';
import { openEnded, readTail, saysWhen, withTail } from './tail';
import { RESERVATION } from './text';
import { isScope } from './triggers';
import type { ClausePart } from './types';

/** The statement of time that begins first; where two begin together, the one that is believed first. */
const firstKernel = (text: string, from: number, known: (Found | null | undefined)[]): Found | null => {
  let first: Found | null = null;
  kernels.forEach((find, index) => {
    const last = known[index];
    if (last === undefined || (last !== null && last.start < from)) known[index] = find(text, from);
    const found = known[index] ?? null;
    if (found && (!first || found.start < first.start)) first = found;
  });
  return first;
};

const joinRemarks = (...remarks: readonly (string | null | undefined)[]): string | null =>
  remarks.filter((remark) => remark).join(',') || null;

const remarked = (part: ClausePart, ...more: readonly string[]): ClausePart => {
  const remark = joinRemarks(part.remark, ...more);
  return remark === null ? part : { ...part, remark };
};

/** A number with something like a unit that no rule took: it may be the limit itself, so it is said, not passed over. */
const looksLikeTime = new RegExp(
  `(?<![第\\d〇零一二两三四五六七八九十百])${NUMBER}(?:个|多)?(?:工|日|天|月|年(?!级|度)|周|季度|小时|学期|星期)`,
);

/** Numbers with a unit that are no limit: 未来48小时内, 2023年修订版, 7×24, 7月1日至9月30日为防汛期, 60周岁. */
const noLimit =
  /\d{4}年(?:第?\d+号|修[订正]|版|度)|(?:自|从|即)?(?:\d{4}年)?\d{1,2}月\d{1,2}日?[-~至到—]+(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日?止?|[上下前后]一?个?(?:周|月|年度?|季度|学期|工作日)|最后一[日天]|\d+×\d+(?:个?小时)?|\d{1,2}月(?:\d{1,2}日|[初底])?[-~至到—](?:次年)?\d{1,2}月(?:\d{1,2}日|[初底])?(?=[为是属])|\d+周岁|近[\d一二三四五六七八九十两]+(?:个?月|年)(?![内前])|(?:未来|今后)[\d一二三四五六七八九十两]+(?:个?(?:小时|月|工作日)|[天日周年])(?:以?内)?/g;

const DAY = '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日';
const dayRange = new RegExp(`^(?:即|自|从|为)*${DAY}[-~至到—]+${DAY}(?:止|期间)?$`);

/** 每季度 | 结束后15日内: the period and what counts within it are one statement. */
const isBareCadence = ({ cadence, act }: ClausePart): boolean =>
  !!cadence && cadence.on.length === 0 && cadence.times === 1 && !cadence.atLeast && !act;

/** Of 3至5个工作日 the 5 is the limit; the 3 stays visible as a remark. */
const ranges = new RegExp(`${NUMBER}[^\\d、和及,]{0,4}[-~至到—–―─]+${NUMBER}`);

const span = new RegExp(SPAN);

interface Scan {
  parts: ClausePart[];
  /** What was not understood, kept as it stands. */
  residue: string[];
}

const take = (scan: Scan, found: Found, between: string): boolean => {
  const last = scan.parts.pop();
  let head = between;
  let previous = last;
  if (last) {
    const tail = readTail(between, !!last.cadence);
    previous = withTail(last, tail);
    head = tail.rest.replace(/^(?:或者?|[、和及并且,])/, '');
  }
  const before = found.mode === 'none' ? null : readHead(head, found.mode);
  if (before === null && found.mode === 'event') return false;
  if (before === null && (isDoubtful(head) || span.test(head))) return false;
  const said = ranges.test(found.text) ? remarked(found.part, found.text) : found.part;
  const part: ClausePart =
    before === null ? { ...said, ...remarked({}, `${head}${said.remark ?? ''}`) } : { ...before, ...said };
  // 每三年随基准地价一并公布: with what, beside when.
  if (previous?.cadence && part.trigger?.code === 'together') {
    scan.parts.push(remarked(previous, found.text));
    return true;
  }
  if (previous && isBareCadence(previous)) {
    if (part.trigger && !part.vague && !part.cadence && !part.due) {
      scan.parts.push({ ...previous, ...part });
      return true;
    }
    if (part.amount !== undefined && !part.trigger) return false;
  }
  if (previous) scan.parts.push(previous);
  scan.parts.push(part);
  return true;
};

const listStart = /^(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[.、)](?!\d)|、)+/;

/** Statement by statement through the text; null where it can be read in two ways. */
const scanText = (text: string): Scan | null => {
  const scan: Scan = { parts: [], residue: [] };
  const known: (Found | null | undefined)[] = [];
  let at = 0;
  for (let found = firstKernel(text, at, known); found; found = firstKernel(text, at, known)) {
    if (found.refused || !take(scan, found, text.slice(at, found.start))) return null;
    at = found.end;
    // A kernel of no width is not met twice.
    if (found.end === found.start) known.fill(null, kernels.length - 1);
  }
  const last = scan.parts.pop();
  if (!last) return scan;
  const tail = readTail(text.slice(at), !!last.cadence);
  if (isDoubtful(tail.rest)) return null;
  const rest = tail.rest.replace(/^[、和及并且的内]+$|[、,]+$/, '');
  const doubtful = rest !== '' && looksLikeTime.test(rest.replace(noLimit, ''));
  if (doubtful) scan.residue.push(rest.replace(listStart, '') || rest);
  scan.parts.push(remarked(withTail(last, tail), doubtful ? '' : rest));
  return scan;
};

const contents = new RegExp(`${contentsEnds}$`);

/** A text without any time: an event or contents that wait for their limit, or an act. Null: none of them. */
const withoutTime = (text: string): ClausePart | null => {
  const tail = readTail(text.replace(/^(?:以内|之内|内)/, ''), false);
  const head = readHead(text, 'plain');
  if (head?.trigger) return head;
  if (tail.rest === '') return withTail({}, tail);
  if (isDoubtful(text) || span.test(text) || looksLikeTime.test(text)) return null;
  return head?.scope && contents.test(head.scope) ? head : null;
};

/** No statement of a time limit is longer; what is, is prose. */
const LONGEST_PIECE = 200;

/** `colon`: the scope stood before a colon. `remark`: it says nothing about time. */
export interface PieceReading {
  readonly parts: readonly ClausePart[];
  readonly colon: boolean;
  readonly residue: readonly string[];
  readonly remark: string | null;
}

const reading = (parts: readonly ClausePart[], colon = false): PieceReading => ({
  parts,
  colon,
  residue: [],
  remark: null,
});

const unread = (text: string, isRemark: boolean): PieceReading => ({
  parts: [],
  colon: false,
  residue: isRemark ? [] : [text.replace(listStart, '') || text],
  remark: isRemark ? text : null,
});

const isHarmless = (text: string): boolean =>
  !isDoubtful(text) && !looksLikeTime.test(text.replace(noLimit, ''));

/** 原则上 opens a limit; without one it says nothing. */
const hedgesNothing = (part: ClausePart): boolean => hedgeWords.includes(part.vague ?? '') && !saysWhen(part);

/** 原则上公示不少于10日 holds open how long it is posted, not when: a remark. */
const hedgeAside = (part: ClausePart): ClausePart => {
  const { vague, ...rest } = part;
  return hedgesNothing(part) && (part.posting || part.retention) ? remarked(rest, vague ?? '') : part;
};

/** 从变更的第二天起算, 即3月1日至3月10日: from when a period that stands elsewhere counts. */
const saysOnlyFromWhen = (text: string): boolean =>
  (/^[自从].{1,24}(?:起算|起计算?|开始计算)$/.test(text) &&
    isHarmless(text.replace(/第[二三][天日]|次日/g, ''))) ||
  dayRange.test(text);

const plainPiece = (text: string): PieceReading => {
  if (dittoWords.includes(text)) return reading([{ ditto: true }]);
  if (saysOnlyFromWhen(text)) return unread(text, true);
  if (text === RESERVATION) return reading([{ reserved: true }]);
  const scan = scanText(text);
  const parts = scan?.parts.map(hedgeAside) ?? [];
  if (scan === null || parts.some(hedgesNothing)) return unread(text, false);
  if (parts.length > 0)
    return { parts: parts.map(openEnded), colon: false, residue: scan.residue, remark: null };
  const part = withoutTime(text);
  return part && !hedgesNothing(part) ? reading([part]) : unread(text, isHarmless(text));
};

/** 征地公告:不少于30日 — so long it is posted. */
const posted = (part: ClausePart, scope: string): ClausePart => {
  const { retention, kept, ...rest } = part;
  if (!/(?:公示|公告)期?$/.test(scope) || retention !== 'fixed' || !kept?.minimum) return part;
  return { ...rest, posting: { ...kept, kind: 'posting' } };
};

const readPiece = (written: string): PieceReading => {
  if (written.length > LONGEST_PIECE) return unread(written, false);
  const text = written.replace(listStart, '') || written;
  const at = text.indexOf(':');
  if (at < 0) return plainPiece(text);
  const scope = text.slice(0, at).replace(/^(?:其中|另外|另(?!有|行)|并且|并|且|但)+/, '');
  const rest = text.slice(at + 1);
  const named = scope === '' || isScope(scope);
  if (rest === '') return named && scope !== '' ? reading([{ scope }], true) : unread(text, isHarmless(text));
  const said = plainPiece(rest);
  const [first, ...others] = said.parts;
  if (!named || !first || (first.scope !== undefined && scope !== '')) {
    if (first && named && first.scope !== undefined)
      return { ...said, colon: true, parts: [{ ...first, scope: `${scope}、${first.scope}` }, ...others] };
    return unread(text, isHarmless(text));
  }
  if (scope === '') return said;
  const isBare = Object.keys(first).every((key) => key === 'act' || key === 'place' || key === 'remark');
  if (isBare && others.length === 0) return unread(text, isHarmless(text));
  return { ...said, colon: true, parts: [{ ...posted(first, scope), scope }, ...others] };
};

/** What a piece says: its statements in order, and what was left over. */
export const parsePiece = remembering(readPiece);
