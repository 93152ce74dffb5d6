import { folded } from '../../folding';

/**
 * What other programs write where a cell is empty: pandas NaN and NaT, Python None, databases null, JavaScript
 * undefined, a lookup #N/A. As a text none of them says anything about an item.
 */
const emptyWord = /^(?:nan|nat|<na>|none|[(<[]?null[)>\]]?|nil|undefined|#?n\/a)$/iu;

/** A picture that was put into a cell: WPS keeps it as a formula, and its text is a name that nobody reads. */
const picture = /^[='\s]*(?:_xlfn\.|_xlws\.)*(?:DISPIMG|IMAGE)\s*\(/iu;

/** Whether a text stands for an empty cell of another program. */
export const isEmptyWord = (text: string): boolean =>
  text.length <= 12 && emptyWord.test(folded(text).trim());

/** Whether a formula, or the text that a program left in its place, shows a picture. */
export const isPicture = (text: string): boolean => picture.test(folded(text.slice(0, 40)));

/** Functions whose texts are what is looked for, not what comes out. */
const searching = /\b(?:COUNTIFS?|SUMIFS?|AVERAGEIFS?|MATCH|FIND|SEARCH|SUM|VALUE|DATEVALUE)\([^()]*\)/giu;
const givesText =
  /&|^(?:_xlfn\.)?(?:CONCAT|CONCATENATE|TEXTJOIN|TEXT|LEFT|RIGHT|MID|TRIM|SUBSTITUTE|REPLACE|REPT|PHONETIC)\(|,\s*"[^"]+"\s*[,)]|^"/iu;

/**
 * Whether a formula comes to a text. Programs that write formulas without working them out leave a 0 in their place:
 * beside such a formula it is no result.
 */
export const comesToText = (formula: string): boolean =>
  givesText.test(formula.replace(searching, '0').replace(/^[=+\s]+/u, ''));
