import { sify } from 'chinese-conv';

/** What the table of traditional signs leaves as it is, or reads otherwise: 曰 is typed for 日, 壹次 is 一次. */
const own: Readonly<Record<string, string>> = { 曰: '日', 壹: '一', 帳: '账' };
const ownSigns = new RegExp(`[${Object.keys(own).join('')}]`, 'g');

/** Signs of which the table does not know that they are simplified ones as well: 显著, 乾隆. */
const runs = /[㐀-鿿]+/g;
const alsoSimplified = /[著乾]/;
const simplifiedRun = (run: string): string =>
  alsoSimplified.test(run)
    ? [...run].map((sign) => (alsoSimplified.test(sign) ? sign : sify(sign))).join('')
    : sify(run);

/** Traditional and rare signs, which stand in otherwise simplified texts and in texts that were converted, as they are read. */
export const modernSigns = (text: string): string =>
  text.replace(ownSigns, (sign) => own[sign] ?? sign).replace(runs, simplifiedRun);
