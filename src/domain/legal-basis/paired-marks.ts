import { folded } from '../folding';

const CLOSES: Readonly<Record<string, string>> = { '《': '》', '(': ')' };
const closing = new Set(Object.values(CLOSES));
/** 1), (1) and a) number a list. */
const listNumbers = /(?:^|(?<=[\n;。、\s]))\(?(?:[0-9一二三四五六七八九十]{1,3}|[a-z])\)/giu;

/** Whether a mark around a title or a note is left open, or closes nothing: 《社会救助暂行办法》（国务院令第649号. */
export const isUnpaired = (text: string): boolean => {
  const open: string[] = [];
  for (const sign of folded(text).replace(listNumbers, '')) {
    if (CLOSES[sign] !== undefined) open.push(CLOSES[sign]);
    else if (closing.has(sign) && open.pop() !== sign) return true;
  }
  return open.length > 0;
};
