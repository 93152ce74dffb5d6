import { markPattern, plainMarks } from '../choices/marks';

/** Signs that are neither a mark that is known nor part of a text or an address. */
const unknown = new RegExp(`(?!${markPattern}|[+＋=＝<>＜＞|｜~～^\`$￥℃°±÷№®©™←-⇿])[\\p{S}\\p{Co}]`, 'gu');
const mark = new RegExp(markPattern, 'u');

export interface SignsReading {
  /** The text without bullets: the one strange sign that begins each of its names. */
  readonly text: string;
  /** A sign that may say what is used and what is not; null: there is none. */
  readonly sign: string | null;
}

/** What strange signs stand in a list of names. Where each name has the same one and no mark, it is only a bullet. */
export const readSigns = (written: string): SignsReading => {
  const plain = plainMarks(written);
  const signs = [...new Set(plain.match(unknown))];
  const [sign] = signs;
  if (sign === undefined) return { text: written, sign: null };
  const pieces = plain.split(/[\s、，,；;]+/u).filter((piece) => piece !== '');
  const isBullet = signs.length === 1 && !mark.test(plain) && pieces.every((piece) => piece.startsWith(sign));
  return isBullet ? { text: plain.replaceAll(sign, '\n'), sign: null } : { text: written, sign };
};
