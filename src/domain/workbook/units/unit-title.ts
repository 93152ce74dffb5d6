import { nameKey } from '../../folding';

/** Titles and names of sheets leave out what a street's name ends with: 优越路街道. */
export const shortUnitName = (unit: string): string =>
  nameKey(unit).replace(/(?<=街道|镇|乡)(?:办事处|人民政府|政府)$/u, '');

/** The district's government: every unit's title may begin with its name. */
const speaksForAll = /(?:区|县|市|旗)(?:人民)?政府(?:办公室)?$/u;
const SHORTEST = 3;

/** Whether a text names a unit. */
export const namesUnit = (text: string, unit: string): boolean =>
  unit !== '' && nameKey(text).includes(shortUnitName(unit));

/**
 * The unit that the titles of a form name, where it is another one than the form is imported into; null: they name that
 * one, or none. `known` are the names of all units.
 */
export const otherUnitIn = (
  titles: readonly string[],
  own: string,
  known: readonly string[],
): { readonly title: string; readonly unit: string } | null => {
  if (titles.some((title) => namesUnit(title, own))) return null;
  const others = known
    .filter((unit) => shortUnitName(unit).length >= SHORTEST && !speaksForAll.test(unit))
    .sort((a, b) => b.length - a.length);
  for (const title of titles) {
    const unit = others.find((one) => namesUnit(title, one));
    if (unit !== undefined) return { title, unit };
  }
  return null;
};
