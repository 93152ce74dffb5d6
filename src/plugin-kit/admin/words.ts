import { useIntl } from 'react-intl';
import { languageIn } from '../../domain/change';
import type { CodeName, Language } from '../../domain/codes';

type Values = Readonly<Record<string, string | number>>;

/** What a plugin says, in the language that the person chose. `Id`: its messages, without the plugin's prefix. */
export interface Words<Id extends string> {
  readonly say: (id: Id, values?: Values) => string;
  /** Whether there is such a message: for codes that come from elsewhere. */
  readonly knows: (id: string) => id is Id;
  /** A name in the language of the page. */
  readonly pick: (name: CodeName) => string;
  /** Names one after the other. */
  readonly list: (names: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** A moment in China's time, to the minute. */
  readonly moment: (iso: string) => string;
  /** A moment in China's time, to the second. */
  readonly exactMoment: (iso: string) => string;
  readonly language: Language;
}

type IdOf<Key, Plugin extends string> = Key extends `${Plugin}.${infer Id}` ? Id : never;

/** The hook by which a plugin speaks. `english`: its own messages, each under `plugin.id`. */
export const wordsOf =
  <Plugin extends string, English extends Readonly<Record<string, string>>>(
    plugin: Plugin,
    english: English,
  ) =>
  (): Words<IdOf<keyof English, Plugin>> => {
    const { formatMessage, formatNumber, formatDate, locale } = useIntl();
    const language = languageIn(locale);
    const momentWith =
      (timeStyle: 'short' | 'medium') =>
      (iso: string): string =>
        formatDate(iso, { dateStyle: 'medium', timeStyle, timeZone: 'Asia/Shanghai' });
    return {
      say: (id, values) => {
        const key = `${plugin}.${id}`;
        return formatMessage({ id: key, defaultMessage: english[key] }, values);
      },
      knows: (id): id is IdOf<keyof English, Plugin> => `${plugin}.${id}` in english,
      pick: (name) => name[language],
      list: (names) => names.join(language === 'zh' ? '、' : ', '),
      number: (value) => formatNumber(value),
      moment: momentWith('short'),
      exactMoment: momentWith('medium'),
      language,
    };
  };
