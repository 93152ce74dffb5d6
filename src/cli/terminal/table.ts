/** Columns that a terminal gives a character: Chinese ones take two. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const oneLine = (text: string, most: number): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  let kept = '';
  for (const character of flat) {
    if (widthOf(kept + character) > most) return `${kept}…`;
    kept += character;
  }
  return kept;
};

/** Rows under a heading, aligned; a long cell is cut to `most` columns, for each column or for all. */
export const table = (
  heading: readonly string[],
  rows: ReadonlyArray<ReadonlyArray<string | number>>,
  most: number | readonly number[] = 48,
): string => {
  const mostIn = (column: number): number => (typeof most === 'number' ? most : (most[column] ?? 48));
  const cells = [heading, ...rows].map((row) =>
    row.map((cell, column) => oneLine(String(cell), mostIn(column))),
  );
  const widths = heading.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
};
