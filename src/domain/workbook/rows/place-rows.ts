/**
 * The places of a form's rows in its catalogue, in the form's order: numbers from 1, each greater than the one before.
 * `standing` has, row by row, the place that the row's item has already; null: a new item, one without a place, or a
 * row that could not be read. As many as possible stay where they are, because a place that moves is a revision: rows
 * in another order exchange their places, a new row moves those after it only where no number is free, and a form of
 * new items alone comes after `highest`, the greatest place in the catalogue (0: none).
 */
export const placeRows = (standing: ReadonlyArray<number | null>, highest: number): readonly number[] => {
  const free = standing.filter((place) => place !== null).sort((a, b) => a - b);
  const [first] = free;
  const before = standing.findIndex((place) => place !== null);
  let last = first === undefined ? highest : Math.max(0, first - before - 1);
  let next = 0;
  return standing.map((place) => {
    const wanted = place === null ? 0 : (free[next++] ?? 0);
    last = Math.max(last + 1, wanted);
    return last;
  });
};
