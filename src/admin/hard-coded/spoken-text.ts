import { languageIn } from '../../domain/change';
import { languageOf } from '../language/first-language';
import serverErrors from '../translations/strapi/server-errors.json';
import texts from './texts.json';

declare global {
  interface Window {
    /** Says one of Strapi's hard-coded English texts in the reader's language. */
    gongkaiText?: (english: string) => string;
  }
}

const chinese: Readonly<Record<string, string>> = { ...serverErrors, ...texts };

/** What the build puts in the place of a hard-coded text calls this. */
export const installSpokenText = (window: Pick<Window, 'gongkaiText' | 'localStorage'>): void => {
  window.gongkaiText = (english) =>
    languageIn(languageOf(window.localStorage)) === 'zh' ? (chinese[english] ?? english) : english;
};
