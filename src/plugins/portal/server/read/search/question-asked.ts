import { LRUCache } from 'lru-cache';
import { builtIn, type Question, readQuestion, type Thesaurus } from '../../../../../domain/search';
import { segmenter } from '../../../../../plugin-kit/texts/segmenter';
import type { Argument } from '../../plan/argument';
import type { Variables } from '../../terms/row';

/** A request asks for its question once for each parameter and each row that is highlighted. */
const MOST_READ = 500;
const read = new WeakMap<Thesaurus, LRUCache<string, Question>>();

/** A request reads its questions with one thesaurus from its first statement to its last, whatever the office saves meanwhile. */
const ofRequest = new WeakMap<Variables, Thesaurus>();

/** To be called before anything is asked for a request. */
export const readQuestionsWith = (thesaurus: Thesaurus, variables: Variables): void => {
  ofRequest.set(variables, thesaurus);
};

export const questionAsked = (text: Argument, variables: Variables): Question => {
  const thesaurus = ofRequest.get(variables) ?? builtIn;
  const questions = read.get(thesaurus) ?? new LRUCache<string, Question>({ max: MOST_READ });
  read.set(thesaurus, questions);
  const written = String(text.bind(variables) ?? '');
  const known = questions.get(written);
  if (known) return known;
  const question = readQuestion(written, segmenter(), thesaurus);
  questions.set(written, question);
  return question;
};
