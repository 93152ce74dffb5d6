import type { Core } from '@strapi/strapi';
import { createMissing, idsByKey, keyOf, type Planned, type Tally } from './create-missing';
import { filled, readTable } from './read-table';

/** Told with every entry: the register was not copied from an official source. */
const UNCHECKED = '本条凭记忆录入，尚未与官方文本核对；引用前请核对名称、文号和效力状态。';

/**
 * The laws and documents that the example cites. Those in force first: an entry that was replaced points at its
 * successor.
 */
export const loadLegalBases = async (strapi: Core.Strapi): Promise<Tally> => {
  const lines = await readTable(strapi, 'legal-bases.csv', [
    'title',
    'number',
    'validity',
    'replaced_by_title',
    'replaced_by_number',
    'note',
  ]);
  const known = await idsByKey(strapi, 'legal-basis', ['title', 'number']);
  // An entry whose number was filled in since is still the same entry.
  for (const [key, id] of [...known]) {
    const byTitle = keyOf(key.split('\n')[0], null);
    if (!known.has(byTitle)) known.set(byTitle, id);
  }
  const planned = (line: (typeof lines)[number]): Planned => {
    const title = filled(line.title, 'legal-bases.csv, title');
    const successor = keyOf(line.replaced_by_title, line.replaced_by_number);
    const replacedBy = line.replaced_by_title === null ? null : known.get(successor);
    if (replacedBy === undefined)
      throw new Error(`legal-bases.csv: the successor of 《${title}》 is unknown`);
    return {
      key: keyOf(title, line.number),
      data: {
        title,
        number: line.number,
        validity: line.validity,
        verified: false,
        note: line.note === null ? UNCHECKED : `${line.note}。${UNCHECKED}`,
        ...(replacedBy === null ? {} : { replacedBy }),
      },
    };
  };
  const load = (part: typeof lines) => createMissing(strapi, 'legal-basis', part.map(planned), known);
  const first = await load(lines.filter((line) => line.replaced_by_title === null));
  const second = await load(lines.filter((line) => line.replaced_by_title !== null));
  return { created: first.created + second.created, unchanged: first.unchanged + second.unchanged };
};
