/** How many characters must be added, removed or changed to make one text of the other. */
const distance = (a: string, b: string): number => {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + change),
      );
    }
    above = current;
  }
  return above[b.length] ?? 0;
};

export interface Named {
  readonly code: string;
  readonly name: string;
}

/** The entries that someone who wrote `asked` most likely meant, by code or by name, the likeliest first. */
export const nearest = <T extends Named>(asked: string, known: readonly T[], howMany = 3): readonly T[] => {
  const folded = asked.trim().toLowerCase();
  const far = ({ code, name }: Named): number => {
    if (name === asked.trim()) return 0;
    const byName = folded !== '' && name.includes(folded) ? 1 : Number.POSITIVE_INFINITY;
    return Math.min(distance(folded, code.toLowerCase()), byName);
  };
  return known
    .map((entry) => ({ entry, far: far(entry) }))
    .sort((a, b) => a.far - b.far || (a.entry.code < b.entry.code ? -1 : 1))
    .slice(0, howMany)
    .map(({ entry }) => entry);
};
