import { sify } from 'chinese-conv';
import { characterOf } from '../folding';

const OPENING = '〔﹝[［【〖(（{｛「『';
const CLOSING = '〕﹞]］】〗)）}｝」』';

const simplified = (sign: string): string => {
  const code = sign.charCodeAt(0);
  return code >= 0x3400 && code <= 0x9fff ? sify(sign) : sign;
};

const halfWidth = (sign: string): string => {
  const code = sign.charCodeAt(0);
  if (code === 0x3000) return ' ';
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
};

const ofSign = (sign: string): string => {
  if (OPENING.includes(sign)) return '[';
  if (CLOSING.includes(sign)) return ']';
  const lower = halfWidth(characterOf(sign)).toLowerCase();
  return lower.length === 1 ? simplified(lower) : sign;
};

const known = new Map<string, string>();

/**
 * The form in which texts and questions are compared: half-width, lower case, simplified, one kind of bracket, no radicals. It has
 * as many UTF-16 units as the text, so that a place in the one is a place in the other.
 */
export const normalise = (text: string): string => {
  let normal = '';
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    let form = known.get(sign);
    if (form === undefined) {
      form = ofSign(sign);
      known.set(sign, form);
    }
    normal += form;
  }
  return normal;
};

/** Letters, digits and Chinese signs only, in their normal form: what two spellings of a name have in common. */
export const compact = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]/gu, '');
