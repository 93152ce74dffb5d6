import { LRUCache } from 'lru-cache';
import { type Question, readQuestion } from '../../../../../domain/search';
import { segmenter } from '../../../../segmenter';
import type { Given } from '../../plan/given';
import type { Variables } from '../../plan/site';

/** A request asks for its question once for each parameter and each row that is highlighted. */
const read = new LRUCache<string, Question>({ max: 500 });

export const questionAsked = (text: Given, variables: Variables): Question => {
  const written = String(text.bind(variables) ?? '');
  const known = read.get(written);
  if (known) return known;
  const question = readQuestion(written, segmenter());
  read.set(written, question);
  return question;
};
