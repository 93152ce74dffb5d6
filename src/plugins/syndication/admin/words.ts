import { useIntl } from 'react-intl';
import english from './translations/en.json';

export type WordId = keyof typeof english extends `syndication.${infer Id}` ? Id : never;

/** A message of this plugin; without its prefix. */
export type Say = (id: WordId, values?: Readonly<Record<string, string | number>>) => string;

export const useWords = (): Say => {
  const { formatMessage } = useIntl();
  return (id, values) => {
    const key = `syndication.${id}` as keyof typeof english;
    return formatMessage({ id: key, defaultMessage: english[key] }, values);
  };
};
