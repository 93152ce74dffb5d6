import { expect, test } from 'vitest';
import { type EventTimes, eventState } from './event-state';

const comment: EventTimes = {
  startsAt: '2026-03-01T00:00:00.000Z',
  endsAt: '2026-03-31T00:00:00.000Z',
  resultAt: '2026-04-10T00:00:00.000Z',
};

test.each([
  ['2026-02-28T23:59:59.999Z', 'upcoming'],
  ['2026-03-01T00:00:00.000Z', 'open'],
  ['2026-03-30T23:59:59.999Z', 'open'],
  ['2026-03-31T00:00:00.000Z', 'closed'],
  ['2026-04-09T23:59:59.999Z', 'closed'],
  ['2026-04-10T00:00:00.000Z', 'answered'],
])('at %s a period of public comment is %s', (now, state) => {
  expect(eventState(comment, now)).toBe(state);
});

test('an event without dates is open until its result is there', () => {
  const undated = { startsAt: null, endsAt: null, resultAt: null };
  expect(eventState(undated, '2026-03-01T00:00:00.000Z')).toBe('open');
  expect(eventState({ ...undated, resultAt: '2026-02-01T00:00:00.000Z' }, '2026-03-01T00:00:00.000Z')).toBe(
    'answered',
  );
});
