import { thesaurusWords } from '../thesaurus';
import { terms } from './terms';

export * from './weak-words';

/** The words that the district adds to the common dictionary. */
export const ownWords: readonly string[] = [...new Set([...terms, ...thesaurusWords])];
