import type { ContentElement } from '../../catalogue';
import { listNumber, piecesOf } from './list-lines';
import { numberedIn } from './one-line-list';

const required = /^[●■★]\s*/u;
const optional = /^[〇○◯□☆]\s*/u;
/** Signs that only begin a line, with those of Word's fonts of signs, which nobody else can show. */
const arrows = '➢➤➔➜►▶▸▹‣❖✦✧';
const bullet = new RegExp(`^(?:[·•▪▫◦⁃∙◆◇▲△*${arrows}\\uF000-\\uF0FF－-]|[-–—]\\s)\\s*`, 'u');
const nextArrow = new RegExp(`(?=[${arrows}])`, 'u');

/** ➢… ➢…: arrows are no part of a text, so each of them begins an element. */
const atArrows = (line: string): readonly string[] =>
  nextArrow.test(line.charAt(0)) ? line.split(nextArrow) : [line];

/** The elements of a line: one, or those of a list that was typed into one line. */
const elementsOf = (line: string): readonly string[] => {
  const numbered = numberedIn(line);
  // Numbers that belong to the text stay, the first as well: 1、2季度 and 1、3、5号楼 begin no list.
  if (numbered !== null) return numbered.entries ?? [line];
  return atArrows(line.replace(listNumber, '').trim());
};

/** 公开内容（要素）: one element a line; ● required, 〇 optional, without a mark required. */
export const readContent = (text: string): readonly ContentElement[] =>
  piecesOf(text)
    .flatMap((line) => elementsOf(line.trim()))
    .map((line) => line.trim())
    .map((line) => ({
      text: line.replace(required, '').replace(optional, '').replace(bullet, '').trim(),
      required: !optional.test(line),
    }))
    .filter((element) => element.text !== '');
