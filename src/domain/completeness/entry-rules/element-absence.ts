import { audiencesOf, type CatalogueEntry, methodsOf } from '../../catalogue';
import { codesOf, type ElementCode, elements } from '../../codes';
import { type ListedRuleId, ruled } from '../../finding';
import { printSpan } from '../../time';
import type { JudgedEntry } from '../judged-entry';
import type { Hit, Rule } from '../rule';
import { absenceWords, dittoWords, placeholderWords } from './absence-messages';
import { elementTexts, isLinked } from './element-values';
import { isBlank, isDitto, saysSomething } from './placeholder-words';

/** The field to which an editor is sent when an element is missing. */
const elementFields: Readonly<Record<ElementCode, string>> = {
  name: 'level2',
  content: 'contentElements',
  'legal-basis': 'legalBases',
  'time-limit': 'timeLimit.text',
  subject: 'subjects',
  method: 'method',
  channel: 'channels',
  audience: 'audience',
};

/** A group of fields that is not there yet has no field of its own to stand at: then the group is named. */
const missingField = (element: ElementCode, { timeLimit }: CatalogueEntry): string =>
  element === 'time-limit' && timeLimit === null ? 'timeLimit' : elementFields[element];

const chosen: Readonly<Partial<Record<ElementCode, (entry: CatalogueEntry) => boolean>>> = {
  // What is withheld is made public in no way.
  method: (entry) => methodsOf(entry).length > 0 || entry.attribute === 'withheld',
  channel: ({ channels }) => channels.length > 0,
  audience: (entry) => audiencesOf(entry).length > 0,
};

type State = 'missing' | 'placeholder' | 'ditto' | 'present';

interface ElementState {
  readonly state: State;
  readonly field: string;
  readonly text: string;
}

/** An element is there when a link, a choice or one text of it says something; if not, the first text tells why. */
const stateOf = (element: ElementCode, entry: CatalogueEntry): ElementState => {
  const field = elementFields[element];
  const present: ElementState = { state: 'present', field, text: '' };
  if (isLinked[element]?.(entry) || chosen[element]?.(entry)) return present;
  const texts = elementTexts[element]?.(entry) ?? [];
  if (texts.some(({ text }) => saysSomething(text))) return present;
  const written = texts.find(({ text }) => !isBlank(text));
  if (written === undefined) return { state: 'missing', field: missingField(element, entry), text: '' };
  const text = written.text?.trim() ?? '';
  return { state: isDitto(text) ? 'ditto' : 'placeholder', field: written.field, text };
};

const hitsWhen =
  (element: ElementCode, state: State) =>
  ({ entry, law }: JudgedEntry): readonly Hit[] => {
    const found = stateOf(element, entry);
    if (found.state !== state) return [];
    return [{ field: found.field, facts: { text: found.text, usual: printSpan(law.proactive) } }];
  };

const missingRule = (element: ElementCode): Rule<JudgedEntry> => ({
  ...ruled(`element.${element}.missing`),
  element,
  absence: true,
  ...absenceWords[element],
  hits: hitsWhen(element, 'missing'),
});

/** An element that is written, not chosen, can be a word that fills the cell. */
type WrittenElement =
  Extract<ListedRuleId, `element.${string}.ditto`> extends `element.${infer E}.ditto` ? E : never;

const wordRules = (element: WrittenElement): readonly Rule<JudgedEntry>[] => [
  {
    ...ruled(`element.${element}.placeholder`),
    element,
    absence: true,
    ...placeholderWords(element),
    hits: hitsWhen(element, 'placeholder'),
  },
  {
    ...ruled(`element.${element}.ditto`),
    element,
    absence: true,
    ...dittoWords(element),
    hits: hitsWhen(element, 'ditto'),
  },
];

const isWritten = (element: ElementCode): element is WrittenElement => elementTexts[element] !== undefined;

/** Each of the eight elements is there, and is more than a word to fill the cell. */
export const elementAbsenceRules: readonly Rule<JudgedEntry>[] = codesOf(elements).flatMap((element) => [
  missingRule(element),
  ...(isWritten(element) ? wordRules(element) : []),
]);
