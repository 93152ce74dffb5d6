import type { Core } from '@strapi/strapi';
import { createMissing, idsByKey, keyOf, type Planned, type Tally } from './create-missing';
import { filled, readTable } from './read-table';

const UNCHECKED = '本条尚未与官方文本核对；引用前请核对名称、文号和效力状态。';

const columns = [
  'title',
  'number',
  'issuer',
  'issued_on',
  'effective_on',
  'validity',
  'replaced_by_title',
  'replaced_by_number',
  'page',
  'read_on',
  'checked',
  'note',
  'internal_note',
] as const;
type Line = Readonly<Record<(typeof columns)[number], string | null>>;

/** Where it was read and what is doubtful is for the office, and not for the public. */
const internalNoteOf = ({ internal_note: note, checked }: Line): string | null => {
  const said = [note, checked === null ? UNCHECKED : null].filter((part) => part !== null);
  return said.length === 0 ? null : said.join('。');
};

const successorOf = (line: Line): string | null =>
  line.replaced_by_title === null ? null : keyOf(line.replaced_by_title, line.replaced_by_number);

/**
 * The laws and documents that catalogues cite, each with the page on which it was read; those that were not read, or
 * whose reading left a doubt, are marked as unchecked. A document that was replaced points at its successor, which
 * therefore comes first.
 */
export const loadLegalBases = async (strapi: Core.Strapi): Promise<Tally> => {
  const lines = await readTable(strapi, 'legal-bases.csv', columns);
  const known = await idsByKey(strapi, 'legal-basis', ['title', 'number']);
  // An entry whose number was filled in since is still the same entry.
  for (const [key, id] of [...known]) {
    const byTitle = keyOf(key.split('\n')[0], null);
    if (!known.has(byTitle)) known.set(byTitle, id);
  }
  const planned = (line: Line): Planned => {
    const title = filled(line.title, 'legal-bases.csv, title');
    const successor = successorOf(line);
    return {
      key: keyOf(title, line.number),
      data: {
        title,
        number: line.number,
        issuer: line.issuer,
        issuedOn: line.issued_on,
        effectiveOn: line.effective_on,
        validity: line.validity,
        page: line.page,
        readOn: line.read_on,
        verified: line.checked !== null,
        toCheck: line.checked === null,
        note: line.note,
        internalNote: internalNoteOf(line),
        ...(successor === null ? {} : { replacedBy: known.get(successor) }),
      },
    };
  };
  const tally = { created: 0, unchanged: 0 };
  for (let rest: readonly Line[] = lines; rest.length > 0; ) {
    const ready = (line: Line): boolean => {
      const successor = successorOf(line);
      return successor === null || known.has(successor);
    };
    const next = rest.filter(ready);
    if (next.length === 0)
      throw new Error(`legal-bases.csv: the successor of 《${rest[0]?.title}》 is unknown`);
    const { created, unchanged } = await createMissing(strapi, 'legal-basis', next.map(planned), known);
    tally.created += created;
    tally.unchanged += unchanged;
    rest = rest.filter((line) => !next.includes(line));
  }
  return tally;
};
