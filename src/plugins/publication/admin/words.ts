import { useIntl } from 'react-intl';
import type { CodeName } from '../../../domain/codes';
import { languageIn } from '../../../domain/publication';
import english from './translations/en.json';

type WordId = keyof typeof english extends `publication.${infer Id}` ? Id : never;

interface Words {
  /** A message of this plugin; without its prefix. */
  readonly say: (id: WordId, values?: Readonly<Record<string, string | number>>) => string;
  /** A name in the language of the page. */
  readonly pick: (name: CodeName) => string;
}

export const useWords = (): Words => {
  const { formatMessage, locale } = useIntl();
  return {
    say: (id, values) => {
      const key = `publication.${id}` as keyof typeof english;
      return formatMessage({ id: key, defaultMessage: english[key] }, values);
    },
    pick: (name) => name[languageIn(locale)],
  };
};
