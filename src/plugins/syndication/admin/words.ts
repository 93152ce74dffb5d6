import { useIntl } from 'react-intl';
import type { CodeName } from '../../../domain/codes';
import { languageIn } from '../../../domain/publication';
import english from './translations/en.json';

type Values = Readonly<Record<string, string | number>>;
export type WordId = keyof typeof english extends `syndication.${infer Id}` ? Id : never;

export interface Words {
  /** A message of this plugin; without its prefix. */
  readonly say: (id: WordId, values?: Values) => string;
  /** Whether there is such a message: for codes that come from elsewhere. */
  readonly knows: (id: string) => id is WordId;
  /** A name in the language of the page. */
  readonly pick: (name: CodeName) => string;
  /** A moment in China's time, to the second. */
  readonly moment: (iso: string) => string;
  /** Names one after the other. */
  readonly list: (names: readonly string[]) => string;
}

/** What this plugin says, in the language that the person chose. */
export const useWords = (): Words => {
  const { formatMessage, formatDate, locale } = useIntl();
  const language = languageIn(locale);
  return {
    say: (id, values) => {
      const key = `syndication.${id}` as keyof typeof english;
      return formatMessage({ id: key, defaultMessage: english[key] }, values);
    },
    knows: (id): id is WordId => `syndication.${id}` in english,
    pick: (name) => name[language],
    moment: (iso) => formatDate(iso, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Shanghai' }),
    list: (names) => names.join(language === 'zh' ? '、' : ', '),
  };
};
