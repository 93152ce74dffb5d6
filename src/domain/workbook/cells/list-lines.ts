export const opens = '《〈（(［[〔“';
export const closes = '》〉）)］]〕”';
export const listNumber =
  /^(?:[①-⑳]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\d{1,2}[.．、)）](?!\d)|[一二三四五六七八九十]{1,3}、)\s*/u;

/** The pieces of a list that was typed into one cell: at line breaks, and at ；; that stand outside titles and brackets. */
export const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const character = text[i] ?? '\n';
    if (opens.includes(character)) depth += 1;
    else if (closes.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '\n' || (depth === 0 && /[；;]/u.test(character))) {
      pieces.push(text.slice(start, i));
      start = i + 1;
      if (character === '\n') depth = 0;
    }
  }
  return pieces;
};
