import { sify } from 'chinese-conv';

/**
 * What the table of traditional signs reads otherwise than catalogues mean it: 曰 is typed for 日, 壹次 is 一次; 显著 and
 * 乾隆 are simplified as they stand.
 */
const own: Readonly<Record<string, string>> = { 曰: '日', 壹: '一', 帳: '账', 著: '著', 乾: '乾' };
const han = /[㐀-鿿]/;

/** The table goes sign by sign; so does what is remembered of it. */
const known = new Map<string, string>();
const modernSign = (sign: string): string => {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const modern = own[sign] ?? (han.test(sign) ? sify(sign) : sign);
  known.set(sign, modern);
  return modern;
};

/** By the code of a sign: 1 where it is known to be read as it stands, which nearly all are. */
const asItStands = new Uint8Array(0x10000);
const signBySign = (text: string): string => {
  let modern = '';
  for (const sign of text) {
    const read = modernSign(sign);
    if (read === sign) for (let at = 0; at < sign.length; at += 1) asItStands[sign.charCodeAt(at)] = 1;
    modern += read;
  }
  return modern;
};

/** Traditional and rare signs, which stand in otherwise simplified texts and in texts that were converted, as they are read. */
export const modernSigns = (text: string): string => {
  for (let at = 0; at < text.length; at += 1)
    if (asItStands[text.charCodeAt(at)] === 0) return signBySign(text);
  return text;
};
