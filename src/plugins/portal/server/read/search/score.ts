import { nowhere, type Question, type Scored, scoring } from '../../../../../domain/search';
import type { Variables } from '../../plan/site';
import type { Scope } from '../../sql/scope';

/** A question with how much each of its words tells: known when the words have been counted. */
export interface Weighed {
  readonly question: Question;
  readonly weights: readonly number[];
  /** Of each word, what a document gets for each class of its forms. */
  readonly forms: ReadonlyArray<readonly Scored[]>;
}
export type WeighedBy = (variables: Variables) => Weighed;

/**
 * A statement is written for so many words, and in a question of fewer the rest stand nowhere: PostgreSQL keeps a plan
 * of each.
 */
const sizes = [1, 2, 3, 4, 6, 8, 12] as const;
export const sizeFor = ({ words }: Question): number =>
  sizes.find((size) => size >= words.length) ?? (sizes.at(-1) as number);

const FORMS = 3;

/** How well a row of a search table answers the question (src/domain/search/scoring.ts), as SQL. */
export const searchScore = (
  scope: Scope,
  weighed: WeighedBy,
  size: number,
): ((alias: string, ahead: number) => string) => {
  const { named, phrase: inOrder, phraseShare, titleShare, ahead: perAhead } = scoring;
  const form = (variables: Variables, word: number, at: number): Scored =>
    weighed(variables).forms[word]?.[at] ?? nowhere;
  const slots = Array.from({ length: size }, (_, word) =>
    Array.from({ length: FORMS }, (_, at) => {
      const query = (pick: (scored: Scored) => string): string =>
        `${scope.parameter((variables) => pick(form(variables, word, at)))}::tsquery`;
      return {
        anywhere: query(({ anywhere }) => anywhere),
        parts: [
          query(({ inTitle }) => inTitle),
          query(({ inKeys }) => inKeys),
          query(({ inTopics }) => inTopics),
        ],
        points: [0, 1, 2, 3].map(
          (part) => `${scope.parameter((variables) => form(variables, word, at).points[part])}::int`,
        ),
      };
    }),
  );
  const names = scope.parameter((variables) => weighed(variables).question.names);
  const phrase = `${scope.parameter((variables) => weighed(variables).question.phrase)}::text`;
  return (alias, ahead) => {
    const { title, words } = { title: `${alias}.title`, words: `${alias}.words` };
    const ofForm = ({ anywhere, parts, points }: (typeof slots)[number][number]): string =>
      `CASE WHEN ${words} @@ ${anywhere} THEN CASE ${parts.map((part, at) => `WHEN ${words} @@ ${part} THEN ${points[at]}`).join(' ')} ELSE ${points[3]} END ELSE 0 END`;
    return `(CASE WHEN ${alias}.names && ${names}::text[] THEN ${named} ELSE 0 END
      + CASE WHEN ${phrase} = '' THEN 0
          WHEN strpos(${title}, ${phrase}) > 0 THEN ${inOrder} + ${phraseShare} * length(${phrase}) / length(${title})
          ELSE ${titleShare} * length(${phrase}) / greatest(length(${title}), length(${phrase})) END
      + ${slots.map((word) => `greatest(${word.map(ofForm).join(', ')})`).join('\n      + ')}
      + ${ahead * perAhead})::int`;
  };
};
