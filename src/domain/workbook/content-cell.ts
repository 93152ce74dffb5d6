import type { ContentElement } from '../catalogue';
import { listLines } from './list-lines';

const required = /^[●■★]\s*/u;
const optional = /^[〇○◯□☆]\s*/u;
const bullet = /^[·•▪◆◇▲△*-]\s*/u;

/** 公开内容（要素）: one element a line; ● required, 〇 optional, without a mark required. */
export const readContent = (text: string): readonly ContentElement[] =>
  listLines(text)
    .map((line) => ({
      text: line.replace(required, '').replace(optional, '').replace(bullet, '').trim(),
      required: !optional.test(line),
    }))
    .filter((element) => element.text !== '');
