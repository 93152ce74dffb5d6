import { unitNames } from '../dictionary/units';
import { domainWords } from './domains';
import { type Group, readGroups } from './read-groups';
import { noSayings, type Sayings, sayingsIn } from './sayings';

/** All groups, the units' names among them. */
const groups: readonly Group[] = [
  ...unitNames.map(
    (names): Group => ({ official: names, everyday: [], narrower: [], source: '机构改革方案' }),
  ),
  ...domainWords.flatMap(readGroups),
];

/** Every word and phrase of the thesaurus. */
export const thesaurusWords: readonly string[] = [
  ...new Set(groups.flatMap(({ official, everyday, narrower }) => [...official, ...everyday, ...narrower])),
];

const sayings = sayingsIn(groups);

const official = new Map<string, readonly string[]>();
for (const group of groups)
  for (const word of group.everyday)
    official.set(word, [...new Set([...(official.get(word) ?? []), ...group.official])]);

/** What documents write for a word that people say; none for one that is official. */
export const officialWordsFor = (word: string): readonly string[] => official.get(word) ?? [];

const officialNames = new Map<string, readonly string[]>();
for (const { official } of groups)
  for (const name of official)
    officialNames.set(name, [...new Set([...(officialNames.get(name) ?? [name]), ...official])]);

/** A name and its other official names; the name itself comes first. */
export const officialNamesOf = (name: string): readonly string[] => officialNames.get(name) ?? [name];

/** What else a word of a question may be called in the documents that answer it. */
export const sayingsOf = (word: string): Sayings => sayings.get(word) ?? noSayings;
