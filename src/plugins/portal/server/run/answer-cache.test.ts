import { expect, test } from 'vitest';
import { AnswerCache } from './answer-cache';

/** An answer as far as it is kept: its text, and what it was made of. */
const made = (text: string, ...tags: string[]) => ({ text, tags, length: text.length });
type Made = ReturnType<typeof made>;

const listening = () => {
  const answers = new AnswerCache<Made>();
  answers.listen(true);
  return answers;
};

test('nothing is kept while nobody listens for changes', () => {
  const answers = new AnswerCache<Made>();
  answers.put('q', made('a', 'policy'), answers.begin());
  expect(answers.get('q')).toBeUndefined();
});

test('an answer is kept until something changes', () => {
  const answers = listening();
  answers.put('q', made('a', 'policy'), answers.begin());
  expect(answers.get('q')?.text).toBe('a');
  answers.forget(null);
  expect(answers.get('q')).toBeUndefined();
});

test('an answer that was read before a change and arrives after it is not kept', () => {
  const answers = listening();
  const begun = answers.begin();
  answers.forget(null);
  answers.put('q', made('old', 'policy'), begun);
  expect(answers.get('q')).toBeUndefined();
});

test('a listener that is lost and found again starts with nothing', () => {
  const answers = listening();
  const begun = answers.begin();
  answers.put('q', made('a', 'policy'), begun);
  answers.listen(false);
  expect(answers.get('q')).toBeUndefined();
  answers.put('q', made('a', 'policy'), answers.begin());
  answers.listen(true);
  answers.put('q', made('a', 'policy'), begun);
  expect(answers.get('q')).toBeUndefined();
});

test('room is made by those that were not asked for longest', () => {
  const answers = listening();
  const large = made('x'.repeat(1_900_000));
  for (let number = 0; number < 33; number += 1) answers.put(`q${number}`, large, answers.begin());
  answers.get('q0');
  answers.put('q33', large, answers.begin());
  expect(answers.get('q0')).toBe(large);
  expect(answers.get('q1')).toBeUndefined();
  expect(answers.get('q33')).toBe(large);
});

test('an answer outlasts changes of what it was not made of', () => {
  const answers = listening();
  const begun = answers.begin();
  answers.put('items', made('a', 'catalog-item', 'unit'), begun);
  answers.forget(['policy', 'ledger']);
  expect(answers.get('items')?.text).toBe('a');
  // Read before the change of something else, and come after it.
  answers.put('more items', made('b', 'catalog-item'), begun);
  expect(answers.get('more items')?.text).toBe('b');
  answers.put('policies', made('old', 'policy'), begun);
  expect(answers.get('policies')).toBeUndefined();
  answers.forget(['unit', 'ledger']);
  expect(answers.get('items')).toBeUndefined();
  expect(answers.get('more items')?.text).toBe('b');
  answers.forget(null);
  expect(answers.get('more items')).toBeUndefined();
});
