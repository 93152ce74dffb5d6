import { describe, expect, test } from 'vitest';
import { wide } from '../../../../domain/narrowing';
import { BadParameter } from '../http/parameters';
import { readAsked } from './asked';

const ask = (question: string) => readAsked(new URLSearchParams(question));
const refused = (question: string): BadParameter | null => {
  try {
    ask(question);
    return null;
  } catch (error) {
    if (error instanceof BadParameter) return error;
    throw error;
  }
};

describe('what a reader of the change stream asks for', () => {
  test('nothing: from the beginning, a hundred, at once', () => {
    expect(ask('')).toEqual({ after: 0, limit: 100, wait: 0, narrowing: wide });
  });
  test('the next of the last answer, and how many', () => {
    expect(ask('after=42&limit=1000&wait=60')).toMatchObject({ after: 42, limit: 1000, wait: 60 });
  });
  test('some types, a unit, a domain, one of the five kinds of openness, a column', () => {
    expect(
      ask('types=policy,disclosure&unit=WD-ZFB&domain=health&fiveOpen=decision&column=notices').narrowing,
    ).toEqual({
      types: ['disclosure', 'policy'],
      unit: 'WD-ZFB',
      domain: 'health',
      fiveOpen: 'decision',
      column: 'notices',
    });
  });
  test.each([
    ['after=-1', 'after', '-1'],
    ['after=1.5', 'after', '1.5'],
    ['after=1&after=2', 'after', '["1","2"]'],
    ['limit=0', 'limit', '0'],
    ['limit=1001', 'limit', '1001'],
    ['limit=many', 'limit', 'many'],
    ['wait=61', 'wait', '61'],
    ['types=policy,polcy', 'types', 'polcy'],
    ['fiveOpen=DECISION', 'fiveOpen', 'DECISION'],
    ['after=', 'after', ''],
    ['unit=&limit=1', 'unit', ''],
    ['types=', 'types', ''],
    ['afer=5', 'afer', '5'],
    ['after=5&type=policy', 'type', 'policy'],
  ])('%s is refused with its place and value', (question, parameter, value) => {
    expect(refused(question)).toMatchObject({ parameter, value });
  });
});
