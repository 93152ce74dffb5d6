import { expect, test } from 'vitest';
import { RememberedAnswers } from './remembered';

const listening = () => {
  const answers = new RememberedAnswers();
  answers.listen(true);
  return answers;
};

test('nothing is kept while nobody listens for changes', () => {
  const answers = new RememberedAnswers();
  answers.put('q', 'a', answers.begin());
  expect(answers.get('q')).toBeUndefined();
});

test('an answer is kept until something changes', () => {
  const answers = listening();
  answers.put('q', 'a', answers.begin());
  expect(answers.get('q')).toBe('a');
  answers.forget();
  expect(answers.get('q')).toBeUndefined();
});

test('an answer that was read before a change and arrives after it is not kept', () => {
  const answers = listening();
  const begun = answers.begin();
  answers.forget();
  answers.put('q', 'old', begun);
  expect(answers.get('q')).toBeUndefined();
});

test('a listener that is lost and found again starts with nothing', () => {
  const answers = listening();
  const begun = answers.begin();
  answers.put('q', 'a', begun);
  answers.listen(false);
  expect(answers.get('q')).toBeUndefined();
  answers.put('q', 'a', answers.begin());
  answers.listen(true);
  answers.put('q', 'a', begun);
  expect(answers.get('q')).toBeUndefined();
});

test('room is made by those that were not asked for longest', () => {
  const answers = listening();
  const large = 'x'.repeat(1_900_000);
  for (let number = 0; number < 33; number += 1) answers.put(`q${number}`, large, answers.begin());
  answers.get('q0');
  answers.put('q33', large, answers.begin());
  expect(answers.get('q0')).toBe(large);
  expect(answers.get('q1')).toBeUndefined();
  expect(answers.get('q33')).toBe(large);
});
