/** A title within a title stands in 〈〉, whatever was typed. */
const innerTitle = (title: string): string =>
  title
    .trim()
    .replace(/[《<＜]/gu, '〈')
    .replace(/[》>＞]/gu, '〉')
    .replace(/\s*\n\s*/gu, '');

/** `start` and `end` are indexes into the text and include the marks. */
export interface TitleSpan {
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

/** The outer 《…》 of a text. An unclosed one ends before its number or at the end of the line. */
export const titlesOf = (text: string): readonly TitleSpan[] => {
  const spans: TitleSpan[] = [];
  let at = text.indexOf('《');
  while (at !== -1) {
    let depth = 0;
    let end = -1;
    let lastClose = -1;
    for (let i = at; i < text.length; i += 1) {
      const character = text[i];
      // A title may run over a line break of a narrow cell, but not into the next title.
      if (character === '\n' && !/^[^《\n]*》/u.test(text.slice(i + 1))) break;
      if (character === '《') depth += 1;
      else if (character === '》') {
        depth -= 1;
        lastClose = i;
        if (depth === 0) {
          end = i + 1;
          break;
        }
      }
    }
    if (end !== -1) spans.push({ start: at, end, title: innerTitle(text.slice(at + 1, end - 1)) });
    else if (lastClose !== -1) {
      end = lastClose + 1;
      spans.push({ start: at, end, title: innerTitle(text.slice(at + 1, lastClose)) });
    } else {
      const stop = /[（(\n；;]|$/u.exec(text.slice(at))?.index ?? text.length - at;
      end = at + Math.max(stop, 1);
      spans.push({ start: at, end, title: innerTitle(text.slice(at + 1, end)) });
    }
    at = text.indexOf('《', end);
  }
  return spans;
};
