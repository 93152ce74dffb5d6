import { useIntl } from 'react-intl';
import type { CodeName } from '../../../domain/codes';
import { languageIn } from '../../../domain/publication';
import english from './translations/en.json';

type WordId = keyof typeof english extends `scope.${infer Id}` ? Id : never;

export interface Words {
  /** A message of this plugin; without its prefix. */
  readonly say: (id: WordId, values?: Readonly<Record<string, string>>) => string;
  /** A name in the language of the page. */
  readonly pick: (name: CodeName) => string;
  /** Names one after the other. */
  readonly list: (names: readonly string[]) => string;
}

/** What this plugin says, in the language that the person chose. */
export const useWords = (): Words => {
  const { formatMessage, locale } = useIntl();
  const language = languageIn(locale);
  return {
    say: (id, values) => {
      const key = `scope.${id}` as keyof typeof english;
      return formatMessage({ id: key, defaultMessage: english[key] }, values);
    },
    pick: (name) => name[language],
    list: (names) => names.join(language === 'zh' ? '、' : ', '),
  };
};
