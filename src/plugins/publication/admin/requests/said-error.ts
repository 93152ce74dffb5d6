import { languageIn } from '../../../../domain/change';
import english from '../translations/en.json';
import chinese from '../translations/zh-Hans.json';

/** Strapi's own words about a value, which name the field by its attribute; the admin shows them at the field. */
const limits: ReadonlyArray<readonly [RegExp, keyof typeof english]> = [
  [/^\S+ must be at most (\d+) characters$/u, 'publication.error.at-most'],
  [/^\S+ must be at least (\d+) characters$/u, 'publication.error.at-least'],
  [/^\S+ must be less than or equal to (-?\d+)$/u, 'publication.error.no-more'],
  [/^\S+ must be greater than or equal to (-?\d+)$/u, 'publication.error.no-less'],
];

/** The server answers programs in both languages at once: Chinese, then English in brackets or as sentences of its own. */
const both: readonly RegExp[] = [
  /^(.*[\u3000-\u9fff”]) \(([^()]*[A-Za-z]{2} [^()]*)\)$/su,
  /^(.*?[。！？])\s*([A-Z][A-Za-z'’]* [^。！？]*)$/su,
];

/** A message of the server in the reader's language; `language` as the admin keeps it. @internal */
export const saidIn = (language: string, message: string): string => {
  const isChinese = languageIn(language) === 'zh';
  const words: Readonly<Record<string, string>> = isChinese ? chinese : english;
  for (const [pattern, key] of limits) {
    const limit = pattern.exec(message)?.[1];
    if (limit !== undefined) return (words[key] ?? english[key]).replace('{limit}', limit);
  }
  for (const pattern of both) {
    const [, native, foreign] = pattern.exec(message) ?? [];
    if (native && foreign) return isChinese ? native : foreign;
  }
  return message;
};

interface Told {
  message?: unknown;
}

/** An error's answer with each of its messages in the reader's language. */
export const saidError = (language: string, answer: string): string => {
  try {
    const body = JSON.parse(answer) as { error?: Told & { details?: { errors?: readonly Told[] } } };
    const { error } = body;
    if (!error) return answer;
    const listed = Array.isArray(error.details?.errors) ? error.details.errors : [];
    for (const told of [error, ...listed])
      if (typeof told?.message === 'string') told.message = saidIn(language, told.message);
    return JSON.stringify(body);
  } catch {
    return answer;
  }
};
