import { describe, expect, test } from 'vitest';
import { readAsked } from './asked';

describe('what a reader of the change stream asks for', () => {
  test('nothing: from the beginning, a hundred', () => {
    expect(readAsked({})).toEqual({ after: 0, limit: 100 });
  });
  test('the next of the last answer, and how many', () => {
    expect(readAsked({ after: '42', limit: '1000' })).toEqual({ after: 42, limit: 1000 });
  });
  test.each([
    [{ after: '-1' }, 'after', '-1'],
    [{ after: '1.5' }, 'after', '1.5'],
    [{ after: ['1', '2'] }, 'after', '["1","2"]'],
    [{ limit: '0' }, 'limit', '0'],
    [{ limit: '1001' }, 'limit', '1001'],
    [{ limit: 'many' }, 'limit', 'many'],
    [{ afer: '5' }, 'afer', '5'],
    [{ after: '5', types: ['policy', 'unit'] }, 'types', '["policy","unit"]'],
  ])('%j is refused with its place and value', (query, parameter, value) => {
    expect(readAsked(query)).toMatchObject({ parameter, value });
  });
});
