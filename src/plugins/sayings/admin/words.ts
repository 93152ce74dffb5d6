import { wordsOf } from '../../../plugin-kit/admin/words';
import english from './translations/en.json';

/** What this plugin says, in the language that the person chose. */
export const useWords = wordsOf('sayings', english);
