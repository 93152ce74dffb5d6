import type { ShownAnswer } from '../../../domain/subscriptions';
import type { WordId, Words } from './words';

const classOf = (status: number): WordId => {
  if (status >= 200 && status < 300) return 'answer.taken';
  if (status === 410) return 'answer.gone';
  if (status === 429) return 'answer.busy';
  if (status >= 300 && status < 400) return 'answer.elsewhere';
  return status >= 500 ? 'answer.broken' : 'answer.refused';
};

/** What a receiver answered, or why it did not, for people who know no codes; a code that is not known here stands as it is. */
export const answerWords = ({ say, knows }: Words, { status, problem }: ShownAnswer): string => {
  if (status !== null) return say('answer.status', { status, meaning: say(classOf(status)) });
  const id = `problem.${problem}`;
  return say('answer.none', { problem: knows(id) ? say(id) : (problem ?? '') });
};
