import { nowhere, type Question, type Scored, scoring } from '../../../../../domain/search';
import type { Variables } from '../../plan/site';
import type { Scope } from '../../sql/scope';

/** A question with how much each of its words tells: known when the words have been counted. */
export interface Weighed {
  readonly question: Question;
  readonly weights: readonly number[];
  /** Of each word that is called by one name, what a document gets that has it. */
  readonly plain: readonly Scored[];
  /** Of each word with other names or kinds, what a document gets for each class of them; the best counts. */
  readonly rich: ReadonlyArray<readonly Scored[]>;
}
export type WeighedBy = (variables: Variables) => Weighed;

/** For how many words of each sort a statement is written. */
export interface Shape {
  readonly plain: number;
  readonly rich: number;
}

/** A question of fewer words has some that stand nowhere: PostgreSQL keeps a plan of each statement. */
const sizes = [0, 1, 2, 3, 4, 6, 8, 12] as const;
const sizeOf = (words: readonly unknown[]): number =>
  sizes.find((size) => size >= words.length) ?? (sizes.at(-1) as number);
export const shapeFor = ({ plain, rich }: Weighed): Shape => ({ plain: sizeOf(plain), rich: sizeOf(rich) });

const CLASSES = 3;
const times = <T>(n: number, of: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => of(at));

/** How well a row of a search table answers the question (src/domain/search/scoring.ts), as SQL. */
export const searchScore = (
  scope: Scope,
  weighed: WeighedBy,
  shape: Shape,
): ((alias: string, ahead: number) => string) => {
  const { named, phrase: inOrder, phraseShare, titleShare, ahead: perAhead } = scoring;
  const slot = (pick: (weighed: Weighed) => Scored | undefined) => {
    const of = (variables: Variables): Scored => pick(weighed(variables)) ?? nowhere;
    const query = (part: (scored: Scored) => string): string =>
      `${scope.parameter((variables) => part(of(variables)))}::tsquery`;
    return {
      anywhere: query(({ anywhere }) => anywhere),
      ahead: query(({ ahead }) => ahead),
      inTitle: query(({ inTitle }) => inTitle),
      inKeys: query(({ inKeys }) => inKeys),
      points: times(4, (part) => `${scope.parameter((variables) => of(variables).points[part])}::int`),
    };
  };
  const plain = times(shape.plain, (word) => slot((given) => given.plain[word]));
  const rich = times(shape.rich, (word) =>
    times(CLASSES, (form) => slot((given) => given.rich[word]?.[form])),
  );
  const names = scope.parameter((variables) => weighed(variables).question.names);
  const phrase = `${scope.parameter((variables) => weighed(variables).question.phrase)}::text`;
  return (alias, ahead) => {
    const { title, words } = { title: `${alias}.title`, words: `${alias}.words` };
    // Most documents do not have a word, and most that do have it somewhere in their text: they are asked least.
    const ofForm = ({ points: [title, keys, topics, texts], ...form }: ReturnType<typeof slot>): string =>
      `CASE WHEN ${words} @@ ${form.anywhere} THEN CASE WHEN ${words} @@ ${form.ahead} THEN CASE WHEN ${words} @@ ${form.inTitle} THEN ${title} WHEN ${words} @@ ${form.inKeys} THEN ${keys} ELSE ${topics} END ELSE ${texts} END ELSE 0 END`;
    const parts = [
      ...plain.map(ofForm),
      ...rich.map((forms) => `greatest(${forms.map(ofForm).join(', ')})`),
      `${ahead * perAhead}`,
    ];
    return `(CASE WHEN ${alias}.names && ${names}::text[] THEN ${named} ELSE 0 END
      + CASE WHEN ${phrase} = '' THEN 0
          WHEN strpos(${title}, ${phrase}) > 0 THEN ${inOrder} + ${phraseShare} * length(${phrase}) / length(${title})
          ELSE ${titleShare} * length(${phrase}) / greatest(length(${title}), length(${phrase})) END
      + ${parts.join('\n      + ')})::int`;
  };
};
