import { useIntl } from 'react-intl';
import type { Language } from '../../../domain/codes';
import { languageIn } from '../../../domain/publication';
import english from './translations/en.json';

type Values = Readonly<Record<string, string | number>>;
type WordId = keyof typeof english extends `sayings.${infer Id}` ? Id : never;

export interface Words {
  /** A message of this plugin; without its prefix. */
  readonly say: (id: WordId, values?: Values) => string;
  /** Names one after the other. */
  readonly list: (names: readonly string[]) => string;
  readonly language: Language;
}

/** What this plugin says, in the language that the person chose. */
export const useWords = (): Words => {
  const { formatMessage, locale } = useIntl();
  const language = languageIn(locale);
  return {
    say: (id, values) => {
      const key = `sayings.${id}` as keyof typeof english;
      return formatMessage({ id: key, defaultMessage: english[key] }, values);
    },
    list: (names) => names.join(language === 'zh' ? '、' : ', '),
    language,
  };
};
