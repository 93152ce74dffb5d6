import { languageIn } from '../change';
import { withSite } from '../files';
import { type Field, titleOf } from '../public-model';
import { encodeText } from '../texts/encode';
import type { Article, Fact, Section } from './article';
import { attachedIn, carriesFiles, itemsOf } from './attached';
import { phraseOf } from './phrases';
import { shown } from './shown';
import type { Source } from './source';

/** What the office keeps for itself to steer by: nothing that is told to readers. */
const forTheOffice: ReadonlySet<string> = new Set(['fiveOpen', 'needsInterpretation']);
/** Values that go without saying. */
const expected: Readonly<Record<string, string>> = { validity: 'valid' };
/** A text up to this length, in one line, is a fact; a longer one has a heading of its own. */
const LONGEST_FACT = 60;

type Part = { readonly fact: Fact } | { readonly section: Section; readonly hasForm: boolean };

const paragraphs = (text: string): string =>
  text
    .split(/\s*\n\s*/u)
    .filter((line) => line !== '')
    .map((line) => `<p>${encodeText(line)}</p>`)
    .join('');

/** A list in which each part of the document is a line. */
const lines = (parts: readonly string[]): string => {
  const written = parts.filter((part) => part !== '').map((part) => encodeText(part));
  if (written.length < 2) return written.map((part) => `<p>${part}</p>`).join('');
  return `<ol>${written.map((part) => `<li>${part}</li>`).join('')}</ol>`;
};

const sectionOf = (heading: string, html: string, hasForm = false): readonly Part[] =>
  html === '' ? [] : [{ section: { heading, html }, hasForm }];

const partOf = (source: Source, name: string, field: Field): readonly Part[] => {
  const { type, values, site } = source;
  const language = languageIn(source.locale);
  const label = type.texts.fields[name]?.label[language] ?? name;
  if (field.kind === 'group' || field.kind === 'groups')
    return sectionOf(label, lines(itemsOf(values[name]).map((item) => phraseOf(field, item, language))));
  const text = shown(field, values[name], language);
  if (text === '' || values[name] === expected[name]) return [];
  if (field.kind === 'text' && field.html) return sectionOf(label, withSite(text, site), true);
  if (field.kind === 'text' && (text.length > LONGEST_FACT || text.includes('\n')))
    return sectionOf(label, paragraphs(text));
  return [{ fact: { label, value: text, isNumber: type.searched.names.includes(name) } }];
};

/** The responsible unit comes first, under the name of its field. */
const unitFact = (source: Source): readonly Fact[] => {
  const { type, unitName } = source;
  if (unitName === null || type.unit === null) return [];
  const label = type.texts.fields[type.unit]?.label[languageIn(source.locale)] ?? type.unit;
  return [{ label, value: unitName, isNumber: false }];
};

/** A main text that begins the article needs no heading 正文. */
const sectionsIn = (parts: readonly Part[]): readonly Section[] =>
  parts
    .flatMap((part) => ('section' in part ? [part] : []))
    .map(({ section, hasForm }, index) => (index === 0 && hasForm ? { ...section, heading: null } : section));

/** Reads a document, whatever its type: facts first, then texts and lists in the order of the declaration. */
export const readArticle = (source: Source): Article => {
  const { type, values, site, url } = source;
  const told = Object.entries(type.fields).filter(
    ([name]) => name !== 'summary' && !type.title.includes(name) && !forTheOffice.has(name),
  );
  const parts = told.flatMap(([name, field]) => (carriesFiles(field) ? [] : partOf(source, name, field)));
  return {
    language: languageIn(source.locale),
    title: titleOf(type, values).trim(),
    lead: typeof values.summary === 'string' ? values.summary.trim() || null : null,
    facts: [...unitFact(source), ...parts.flatMap((part) => ('fact' in part ? [part.fact] : []))],
    sections: sectionsIn(parts),
    attachments: told.flatMap(([name, field]) =>
      carriesFiles(field) ? attachedIn(field, values[name], site) : [],
    ),
    url,
  };
};
