import { attributes, audiences, channels, codesOf, fiveOpen, isCode, levels, methods } from '../codes';
import { isObject } from '../json';
import { withChoice } from './both-ticked';
import type { CatalogueEntry, Citation, ContentElement } from './entry';

/** Something that holds a catalogue item's fields by name, whatever the values turn out to be. */
export type EntrySource = Readonly<Record<string, unknown>>;

/** documentIds of what a relation points at; each source writes its relations in its own way. */
export type LinkReader = (value: unknown) => readonly string[];

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const objectsOf = (value: unknown): readonly EntrySource[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

type List = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

const codeOf = <T extends List>(list: T, value: unknown): (keyof T & string) | null =>
  isCode(list, value) ? value : null;

/** In the list's order, each once. */
const codesIn = <T extends List>(list: T, value: unknown): Array<keyof T & string> =>
  codesOf(list).filter((code) => Array.isArray(value) && value.includes(code));

const contentElement = ({ text, required }: EntrySource): ContentElement => ({
  text: textOf(text),
  required: typeof required === 'boolean' ? required : null,
});

const citation =
  (linksOf: LinkReader) =>
  ({ text, title, number, article, legalBasis }: EntrySource): Citation => ({
    text: textOf(text),
    title: textOf(title),
    number: textOf(number),
    article: textOf(article),
    legalBasis: linksOf(legalBasis)[0] ?? null,
  });

/** Single choices and their lists, of which older sources have one only. */
const choicesIn = (
  source: EntrySource,
): Pick<CatalogueEntry, 'method' | 'methods' | 'audience' | 'audiences'> => {
  const inMethods = withChoice(codeOf(methods, source.method), codesIn(methods, source.methods));
  const inAudiences = withChoice(codeOf(audiences, source.audience), codesIn(audiences, source.audiences));
  return {
    method: codeOf(methods, source.method) ?? inMethods[0] ?? null,
    methods: inMethods,
    audience: codeOf(audiences, source.audience) ?? inAudiences[0] ?? null,
    audiences: inAudiences,
  };
};

/** The entry in `source`; what is not there, or is no value of its field, is null or empty. */
export const readEntry = (source: EntrySource, linksOf: LinkReader): CatalogueEntry => ({
  ...choicesIn(source),
  level1: textOf(source.level1),
  level2: textOf(source.level2),
  level3: textOf(source.level3),
  contentElements: objectsOf(source.contentElements).map(contentElement),
  legalBases: objectsOf(source.legalBases).map(citation(linksOf)),
  timeLimit: isObject(source.timeLimit) ? { text: textOf(source.timeLimit.text) } : null,
  subjectText: textOf(source.subjectText),
  subjects: linksOf(source.subjects),
  channels: codesIn(channels, source.channels),
  channelNote: textOf(source.channelNote),
  audienceNote: textOf(source.audienceNote),
  levels: codesIn(levels, source.levels),
  fiveOpen: codeOf(fiveOpen, source.fiveOpen),
  attribute: codeOf(attributes, source.attribute),
  attributeReason: textOf(source.attributeReason),
});
