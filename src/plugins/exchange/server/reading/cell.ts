import {
  type Cell,
  type CellFault,
  type CellMark,
  comesToText,
  inSymbolFont,
  isEmptyWord,
  isPicture,
  limits,
  plainNumber,
  shownNumber,
  shownText,
  webText,
} from '../../../../domain/workbook';
import { unescapeText, type WrittenText } from './shared-strings';
import type { CellStyle } from './styles';

export interface Texts {
  readonly strings: readonly WrittenText[];
  readonly styleOf: (style: number) => CellStyle;
  readonly from1904: boolean;
}

/** A cell as its elements say it; `value` is null where there is none. */
export interface RawCell {
  type: string;
  style: number;
  formula: string | null;
  value: string | null;
}

interface Shown extends WrittenText {
  readonly format: string | null;
  /** Tags of a page that no text shows. */
  readonly lost: string;
}

const asShown = (text: string): Shown => ({ ...noText, text, format: null, lost: '' });

const LONGEST_DETAIL = 100;
const noText: WrittenText = { text: '', struck: '', raised: '' };

const shownAsNumber = (value: string, { format }: CellStyle, from1904: boolean): Shown => {
  const number = Number(value);
  const shown = Number.isFinite(number) ? shownNumber(number, format, from1904) : value;
  if (shown !== null) return asShown(shown);
  // What the cell shows is not known: the date or number that it holds, and a mark that says so.
  const plain = shownNumber(number, /[ymd]/iu.test(format) ? 'yyyy/m/d' : 'General', from1904);
  return { ...asShown(plain ?? plainNumber(number)), format };
};

/** The number that a spreadsheet program counts 1 January 1970 as. */
const EPOCH = 25_569;

/** A date that the file writes out (2026-03-31T00:00:00), with the words that its format puts around it. */
const shownDate = (value: string, { format }: CellStyle): string => {
  const [, day, time = '00:00:00'] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}).*)?$/u.exec(value) ?? [];
  const serial = EPOCH + Date.parse(`${day}T${time}Z`) / 86_400_000;
  const shown = /[ymd]/iu.test(format) && Number.isFinite(serial) ? shownNumber(serial, format, false) : null;
  return shown ?? value.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})(?:T.*)?$/u, '$1年$2月$3日');
};

/** No value, or one that says nothing: some programs write empty cells as texts without a number, truths, errors. */
const isBlank = ({ type, value }: RawCell): boolean =>
  type !== 'str' && type !== 'inlineStr' && (value ?? '').trim() === '';

const written = (raw: RawCell, texts: Texts, inline: WrittenText): WrittenText | null => {
  const { type, value } = raw;
  // Without a number it is blank, and not the first text of the workbook, which Number('') would make of it.
  if (type === 's') return (isBlank(raw) ? undefined : texts.strings[Number(value)]) ?? noText;
  if (type === 'inlineStr') return inline;
  return type === 'str' ? { ...noText, text: unescapeText(value ?? '') } : null;
};

const shownBy = (raw: RawCell, style: CellStyle, texts: Texts, inline: WrittenText): Shown => {
  const text = written(raw, texts, inline);
  if (text !== null) {
    const shown = webText(shownText(inSymbolFont(text.text, style.font), style.format));
    return { ...text, ...shown, format: null };
  }
  if (isBlank(raw)) return asShown('');
  const value = raw.value ?? '';
  if (raw.type === 'b') return asShown(value === '1' ? 'TRUE' : 'FALSE');
  if (raw.type === 'd') return asShown(shownDate(value, style));
  return raw.type === 'n' ? shownAsNumber(value, style, texts.from1904) : asShown(value);
};

const marksOf = (raw: RawCell, style: CellStyle, shown: Shown): readonly CellMark[] => {
  const marks: CellMark[] = [];
  const mark = (kind: CellMark['kind'], detail: string): void =>
    void marks.push({ kind, detail: detail.slice(0, LONGEST_DETAIL) });
  if (raw.formula !== null) mark('formula', raw.formula);
  if (style.struck) mark('struck', shown.text);
  else if (shown.struck !== '') mark('struck', shown.struck);
  if (shown.stressed !== undefined) mark('stressed', shown.stressed);
  if (shown.raised !== '') mark('raised', shown.raised);
  if (shown.lost !== '') mark('web', shown.lost);
  if (shown.format !== null) mark('format', shown.format);
  return marks;
};

/** A formula whose result the file does not tell: there is none, or the 0 of a program that did not work it out. */
const hasNoResult = ({ type, value }: RawCell, formula: string): boolean =>
  value === null ||
  (value === '' && type !== 'str') ||
  (type === 'n' && value === '0' && comesToText(formula));

const faultOf = (raw: RawCell, text: string): CellFault | null => {
  const { formula } = raw;
  if (isPicture(formula ?? '') || isPicture(text)) return { kind: 'picture', detail: '' };
  if (raw.type === 'e' && (formula !== null || !isBlank(raw)))
    return { kind: 'error', detail: raw.value ?? '' };
  if (formula !== null && hasNoResult(raw, formula))
    return { kind: 'formula', detail: formula.slice(0, LONGEST_DETAIL) };
  return text.length > limits.cellLength ? { kind: 'too-long', detail: String(text.length) } : null;
};

/** What a cell shows; null: nothing. A formula shows what it last came to, unless the file does not tell that. */
export const cellOf = (raw: RawCell, texts: Texts, inline: WrittenText): Cell | null => {
  const style = texts.styleOf(raw.style);
  const shown = shownBy(raw, style, texts, inline);
  const { text } = shown;
  const fault = faultOf(raw, text);
  if (fault !== null) return { text: fault.kind === 'picture' ? '' : text.slice(0, LONGEST_DETAIL), fault };
  if (isEmptyWord(text)) return { text: '', marks: [{ kind: 'empty-word', detail: text.trim() }] };
  if (text === '') {
    const hides = /;/u.test(style.format) && (raw.value !== null || inline.text !== '');
    return hides ? { text, marks: [{ kind: 'unseen', detail: '' }] } : null;
  }
  const marks = marksOf(raw, style, shown);
  return marks.length === 0 ? { text } : { text, marks };
};
