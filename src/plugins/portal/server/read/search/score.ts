import { nowhere, type Scored, scoring } from '../../../../../domain/search';
import type { Scope } from '../../sql/scope';
import type { Variables } from '../../terms/row';
import type { Asked, SearchBy } from './asked';

/** For how many words of each sort a statement is written. */
export interface Shape {
  readonly plain: number;
  readonly rich: number;
}

/** A question of fewer words has some that stand nowhere: PostgreSQL keeps a plan of each statement. */
const sizes = [0, 1, 2, 3, 4, 6, 8, 12] as const;
const sizeOf = (words: readonly unknown[]): number =>
  sizes.find((size) => size >= words.length) ?? (sizes.at(-1) as number);
export const shapeFor = ({ plain, rich }: Asked): Shape => ({ plain: sizeOf(plain), rich: sizeOf(rich) });

const CLASSES = 3;
const times = <T>(n: number, of: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => of(at));

/** What the whole question in a title is worth, as SQL: the nearer to the whole title, the better. */
const phraseScore = (title: string, phrase: string): string => {
  const { phrase: inOrder, phraseShare, titleShare } = scoring;
  return `CASE WHEN ${phrase} = '' THEN 0 WHEN strpos(${title}, ${phrase}) > 0 THEN ${inOrder} + ${phraseShare} * length(${phrase}) / length(${title}) ELSE ${titleShare} * length(${phrase}) / greatest(length(${title}), length(${phrase})) END`;
};

/** How well a row of a search table answers the question (src/domain/search/scoring.ts), as SQL. */
export const searchScore = (
  scope: Scope,
  of: SearchBy,
  shape: Shape,
): ((alias: string, ahead: number | string, words?: string) => string) => {
  const slot = (pick: (given: Asked) => Scored | undefined) => {
    const scored = (variables: Variables): Scored => pick(of(variables).asked) ?? nowhere;
    const query = (part: (scored: Scored) => string): string =>
      `${scope.parameter((variables) => part(scored(variables)))}::tsquery`;
    return {
      anywhere: query(({ anywhere }) => anywhere),
      inTitle: query(({ inTitle }) => inTitle),
      inKeys: query(({ inKeys }) => inKeys),
      inTopics: query(({ inTopics }) => inTopics),
      points: times(4, (part) => `${scope.parameter((variables) => scored(variables).points[part])}::int`),
    };
  };
  const plain = times(shape.plain, (word) => slot((given) => given.plain[word]));
  const rich = times(shape.rich, (word) =>
    times(CLASSES, (form) => slot((given) => given.rich[word]?.[form])),
  );
  const names = scope.parameter((variables) => of(variables).asked.question.names);
  const phrase = `${scope.parameter((variables) => of(variables).asked.question.phrase)}::text`;
  const titled = `${scope.parameter((variables) => of(variables).asked.titled)}::tsquery`;
  return (alias, ahead, words = `${alias}.words`) => {
    const ofForm = ({ points: [title, keys, topics, texts], ...form }: ReturnType<typeof slot>): string =>
      `CASE WHEN ${words} @@ ${form.anywhere} THEN CASE WHEN ${words} @@ ${form.inTitle} THEN ${title} WHEN ${words} @@ ${form.inKeys} THEN ${keys} WHEN ${words} @@ ${form.inTopics} THEN ${topics} ELSE ${texts} END ELSE 0 END`;
    const parts = [
      ...plain.map(ofForm),
      ...rich.map((forms) => `greatest(${forms.map(ofForm).join(', ')})`),
      `${ahead} * ${scoring.ahead}`,
    ];
    return `(CASE WHEN ${alias}.names && ${names}::text[] THEN ${scoring.named} ELSE 0 END
      + CASE WHEN ${words} @@ ${titled} THEN ${phraseScore(`${alias}.title`, phrase)} ELSE 0 END
      + ${parts.join('\n      + ')})::int`;
  };
};
