import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readQuestion } from '../../../../domain/search';
import { segmenter } from '../../../../plugin-kit/texts/segmenter';
import { OwnWords } from './own-words';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const office = (...saved: string[]) => {
  const state = { lines: saved, gone: false, others: 0, faults: 0, reads: 0 };
  const words = new OwnWords({
    read: async () => {
      state.reads += 1;
      if (state.gone) throw new Error('the database is gone');
      return state.lines;
    },
    onOthers: () => {
      state.others += 1;
    },
    onFault: () => {
      state.faults += 1;
    },
  });
  const finds = (): readonly string[] =>
    readQuestion('蹭车卡', segmenter(), words.current).words[0]?.same.slice(0, 1) ?? [];
  return { state, words, finds };
};

test('what the office saved is used from the first look on, and answers of before are told to be old', async () => {
  const { state, words, finds } = office('老年优待证 = 蹭车卡');
  words.listen(true);
  expect(finds()).toEqual([]);
  await vi.advanceTimersByTimeAsync(0);
  expect([finds(), state.others]).toEqual([['老年优待证'], 1]);
  state.lines = ['残疾人证 = 蹭车卡'];
  words.renew();
  words.renew();
  await vi.advanceTimersByTimeAsync(0);
  expect([finds(), state.others]).toEqual([['残疾人证'], 2]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state.reads).toBe(3);
  words.end();
});

test('where nobody tells of changes they are seen within a second', async () => {
  const { state, words, finds } = office();
  words.listen(false);
  await vi.advanceTimersByTimeAsync(500);
  state.lines = ['老年优待证 = 蹭车卡'];
  await vi.advanceTimersByTimeAsync(1_000);
  expect([finds(), state.others]).toEqual([['老年优待证'], 1]);
  words.end();
});

test('while the database is gone the words stay, one fault is told, and it is tried again', async () => {
  const { state, words, finds } = office('老年优待证 = 蹭车卡');
  words.listen(true);
  await vi.advanceTimersByTimeAsync(0);
  Object.assign(state, { gone: true, lines: [] });
  words.renew();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([finds(), state.faults]).toEqual([['老年优待证'], 1]);
  state.gone = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(finds()).toEqual([]);
  words.end();
});
