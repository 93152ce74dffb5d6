import { sayingsOf, thesaurusWords } from '../thesaurus';
import { terms } from './terms';

export * from './weak-words';

/** The words that the district adds to the common dictionary. */
export const ownWords: readonly string[] = [...new Set([...terms, ...thesaurusWords])];

/** A word and all other ways to say it; the word itself comes first. */
export const waysToSay = (word: string): readonly string[] => [word, ...sayingsOf(word).same];
