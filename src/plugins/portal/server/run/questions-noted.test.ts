import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { builtIn, readNotes } from '../../../../domain/search';
import { QuestionsNoted } from './questions-noted';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-28T02:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const portal = () => {
  const sent: string[] = [];
  const state = { replica: false };
  const noted = new QuestionsNoted({
    send: async (message) => {
      if (state.replica) throw new Error('cannot execute NOTIFY during recovery');
      sent.push(message);
    },
    thesaurus: () => builtIn,
    now: () => new Date(),
  });
  return { noted, sent, state };
};
const second = () => vi.advanceTimersByTimeAsync(1_000);

test('what was asked is told a second later, in one message, without the address', async () => {
  const { noted, sent } = portal();
  noted.note('怎么充话费', '10.1.2.3');
  noted.note('充话费', '10.1.2.4');
  noted.note('张伟13803751234低保', '10.1.2.5');
  expect(sent).toEqual([]);
  await second();
  expect(sent).toHaveLength(1);
  const { notes } = readNotes(sent[0] ?? '');
  expect(notes.map(({ words }) => words)).toEqual(['充话费', '充话费']);
  expect(new Set(notes.map(({ mark }) => mark)).size).toBe(2);
  expect(sent[0]).not.toMatch(/10\.1|张伟|1380/);
  noted.end();
});

test('one asker has one mark for a day, and another one on the next', async () => {
  const { noted, sent } = portal();
  const markOf = async (text: string): Promise<string | undefined> => {
    noted.note(text, '10.1.2.3');
    await second();
    return readNotes(sent.at(-1) ?? '').notes[0]?.mark;
  };
  const morning = await markOf('充话费');
  expect(await markOf('蹭饭卡')).toBe(morning);
  vi.setSystemTime(Date.parse('2026-11-28T16:30:00Z'));
  expect(await markOf('充话费')).not.toBe(morning);
  expect(new Set(sent.map((message) => readNotes(message).from)).size).toBe(2);
  noted.end();
});

test('the same question of the same asker is told once a day, and ten at a time', async () => {
  const { noted, sent } = portal();
  for (let time = 0; time < 50; time += 1) noted.note('充话费', '10.1.2.3');
  await second();
  for (let marks = 0; marks < 12; marks += 1) noted.note(`充话费${'？'.repeat(marks)}`, '10.1.2.4');
  await second();
  expect(sent.map((message) => readNotes(message).notes.length)).toEqual([1, 10]);
  noted.end();
});

test('a crowd is noted up to a hundred a second', async () => {
  const { noted, sent } = portal();
  for (let asker = 0; asker < 500; asker += 1) noted.note('充话费', `10.1.${asker >> 8}.${asker & 255}`);
  await second();
  expect(sent.map((message) => readNotes(message).notes.length)).toEqual([100]);
  noted.end();
});

test('on a replica, which sends no messages, it is tried once a minute', async () => {
  const { noted, sent, state } = portal();
  state.replica = true;
  noted.note('充话费', '10.1.2.3');
  await second();
  state.replica = false;
  noted.note('蹭饭卡', '10.1.2.3');
  await second();
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  noted.note('蹭饭卡', '10.1.2.3');
  await second();
  expect(sent).toHaveLength(1);
  noted.end();
});
