import { useIntl } from 'react-intl';
import type { CodeName } from '../../../domain/codes';
import { languageIn } from '../../../domain/publication';
import english from './translations/en.json';

type Values = Readonly<Record<string, string | number>>;
type WordId = keyof typeof english extends `completeness.${infer Id}` ? Id : never;

export interface Words {
  /** A message of this plugin; without its prefix. */
  readonly say: (id: WordId, values?: Values) => string;
  /** A name in the language of the page. */
  readonly pick: (name: CodeName) => string;
  readonly number: (value: number) => string;
  /** A moment in China's time, to the minute. */
  readonly moment: (iso: string) => string;
  readonly chinese: boolean;
}

/** What this plugin says, in the language that the person chose. */
export const useWords = (): Words => {
  const { formatMessage, formatNumber, formatDate, locale } = useIntl();
  const language = languageIn(locale);
  return {
    say: (id, values) => {
      const key = `completeness.${id}` as keyof typeof english;
      return formatMessage({ id: key, defaultMessage: english[key] }, values);
    },
    pick: (name) => name[language],
    number: (value) => formatNumber(value),
    moment: (iso) => formatDate(iso, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }),
    chinese: language === 'zh',
  };
};
