import { synonyms } from './synonyms';
import { terms } from './terms';
import { unitNames } from './units';

export * from './weak-words';

/** The words that the district adds to the common dictionary. */
export const ownWords: readonly string[] = [...new Set([...terms, ...unitNames.flat(), ...synonyms.flat()])];

const sayings = new Map<string, readonly string[]>();
for (const line of [...unitNames, ...synonyms])
  for (const word of line) sayings.set(word, [...new Set([...(sayings.get(word) ?? [word]), ...line])]);

/** A word and all other ways to say it; the word itself comes first. */
export const waysToSay = (word: string): readonly string[] => sayings.get(word) ?? [word];
