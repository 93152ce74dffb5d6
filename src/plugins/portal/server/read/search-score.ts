import { type AskedWord, formsAnywhere, formsIn, type Question, scoring } from '../../../../domain/search';
import type { Variables } from '../plan/site';
import type { Scope } from '../sql/scope';

/** How well a row of a search table answers the question (src/domain/search/score.ts), as SQL. */
export const searchScore = (
  scope: Scope,
  question: (variables: Variables) => Question,
): ((alias: string, ahead: number, allWords: boolean) => string) => {
  const list = (of: (word: AskedWord) => unknown): string =>
    scope.parameter((variables) => question(variables).words.map(of));
  const names = scope.parameter((variables) => question(variables).names);
  const phrase = `${scope.parameter((variables) => question(variables).phrase)}::text`;
  const words = [
    ...(['A', 'B', 'C'] as const).map((part) => `${list((word) => formsIn(word, part))}::tsquery[]`),
    `${list(formsAnywhere)}::tsquery[]`,
    `${list(({ weight }) => weight)}::int[]`,
  ].join(', ');
  const { named, phrase: inOrder, phraseShare, titleShare, inTitle, inKeys, inTopics, inTexts } = scoring;
  return (alias, ahead, allWords) => {
    const { head, title } = { head: `${alias}.head`, title: `${alias}.title` };
    const elsewhere = allWords ? `ELSE ${inTexts}` : `WHEN ${alias}.words @@ w.q THEN ${inTexts} ELSE 0`;
    return `(CASE WHEN ${alias}.names && ${names}::text[] THEN ${named} ELSE 0 END
      + CASE WHEN ${phrase} = '' THEN 0
          WHEN strpos(${title}, ${phrase}) > 0 THEN ${inOrder} + ${phraseShare} * length(${phrase}) / length(${title})
          ELSE ${titleShare} * length(${phrase}) / greatest(length(${title}), length(${phrase})) END
      + coalesce((SELECT sum(w.weight * CASE WHEN ${head} @@ w.a THEN ${inTitle} WHEN ${head} @@ w.b THEN ${inKeys} WHEN ${head} @@ w.c THEN ${inTopics} ${elsewhere} END)
          FROM unnest(${words}) AS w (a, b, c, q, weight)), 0)
      + ${ahead})::int`;
  };
};
