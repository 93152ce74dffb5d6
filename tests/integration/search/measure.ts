import type { CitizensQuestion } from './citizens';

export interface Measures {
  readonly questions: number;
  /** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen, 2002), gain 2^grade − 1. */
  readonly ndcg: number;
  /** The same where the best document holds the telling word. */
  readonly ndcgTelling: number;
  /** Share of the questions with an answer of grade 2 or 3 among the first three. */
  readonly inThree: number;
  /** Questions for which nothing was found at all. */
  readonly empty: number;
}

const gain = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

export const ndcgOf = ({ answers }: CitizensQuestion, found: readonly string[]): number => {
  const ideal = discounted(
    Object.values(answers)
      .sort((a, b) => b - a)
      .slice(0, 10),
  );
  return discounted(found.slice(0, 10).map((id) => answers[id] ?? 0)) / ideal;
};

const mean = (values: readonly number[]): number =>
  Math.round((1_000 * values.reduce((sum, value) => sum + value, 0)) / Math.max(1, values.length)) / 1_000;

/** Over the questions that something answers. */
export const measuresOf = (
  asked: ReadonlyArray<readonly [CitizensQuestion, readonly string[]]>,
): Measures => {
  const answered = asked.filter(([{ answers }]) => Object.keys(answers).length > 0);
  const ndcg = (of: typeof answered) => mean(of.map(([question, found]) => ndcgOf(question, found)));
  return {
    questions: answered.length,
    ndcg: ndcg(answered),
    ndcgTelling: ndcg(answered.filter(([{ telling }]) => telling)),
    inThree: mean(
      answered.map(([{ answers }, found]) =>
        found.slice(0, 3).some((id) => (answers[id] ?? 0) >= 2) ? 1 : 0,
      ),
    ),
    empty: answered.filter(([, found]) => found.length === 0).length,
  };
};
