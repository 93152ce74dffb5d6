import type { CatalogueEntry } from '../../catalogue';
import type { ElementCode } from '../../codes';

/** A text of an element and the path of its field. */
export interface ElementText {
  readonly field: string;
  readonly text: string | null;
}

/** A citation says something if its text, its title or its number does. */
const citationText = ({ text, title, number }: CatalogueEntry['legalBases'][number]): string | null =>
  [text, title, number].find((part) => part !== null && part.trim() !== '') ?? null;

/** The texts in which an editor writes an element; method, channels and audience are chosen, not written. */
export const elementTexts: Readonly<
  Partial<Record<ElementCode, (entry: CatalogueEntry) => readonly ElementText[]>>
> = {
  name: ({ level2 }) => [{ field: 'level2', text: level2 }],
  content: ({ contentElements }) =>
    contentElements.map(({ text }, index) => ({ field: `contentElements.${index}.text`, text })),
  'legal-basis': ({ legalBases }) =>
    legalBases.map((citation, index) => ({
      field: `legalBases.${index}.text`,
      text: citationText(citation),
    })),
  'time-limit': ({ timeLimit }) => [{ field: 'timeLimit.text', text: timeLimit?.text ?? null }],
  subject: ({ subjectText }) => [{ field: 'subjectText', text: subjectText }],
};

/** Elements that a link states as well as a text does. */
export const isLinked: Readonly<Partial<Record<ElementCode, (entry: CatalogueEntry) => boolean>>> = {
  'legal-basis': ({ legalBases }) => legalBases.some(({ legalBasis }) => (legalBasis ?? null) !== null),
  subject: ({ subjects }) => subjects.length > 0,
};
