import type { Language } from '../codes';
import type { GroupField } from '../public-model';
import { shown } from './shown';
import { word } from './words';

type Item = Readonly<Record<string, unknown>>;
/** What a part says under one of its names; empty where it says nothing. */
type Says = (name: string) => string;
type Phrase = (says: Says, language: Language) => string;

const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

const withBrackets = (before: string, inside: readonly string[], language: Language): string => {
  const within = joined(inside, word(language, 'comma'));
  return within === '' ? before : `${before}${word(language, 'open')}${within}${word(language, 'close')}`;
};

/** How a part of a document is said in one line, by its GraphQL type: a table of five columns is none for a phone. */
const phrases: Readonly<Record<string, Phrase>> = {
  GuideMaterial: (says, language) =>
    withBrackets(
      says('name'),
      [
        says('form'),
        says('copies') && `${says('copies')}${word(language, 'copies')}`,
        says('required') && word(language, 'necessary'),
        says('note'),
      ],
      language,
    ),
  GuideStep: (says, language) =>
    withBrackets(
      joined([says('name'), says('text')], word(language, 'colon')),
      [says('office'), says('time')],
      language,
    ),
  LegalBasisCitation: (says) =>
    says('text') || joined([says('title') && `《${says('title')}》`, says('number'), says('article')], ''),
};

/** A part in one line: as the table above has it, otherwise whatever it says, one after the other. */
export const phraseOf = (group: GroupField, item: Item, language: Language): string => {
  const says: Says = (name) => {
    const field = group.fields[name];
    return field ? shown(field, item[name], language).replace(/\s*\n\s*/gu, ' ') : '';
  };
  const phrase = phrases[group.graphql];
  if (phrase) return phrase(says, language);
  return joined(Object.keys(group.fields).map(says), word(language, 'comma'));
};
