import { expect, test } from 'vitest';
import type { Judge, PublicChange } from '../../../../domain/change';
import { askJudges } from './ask-judges';

const change = (documentId: string): PublicChange => ({
  action: 'publish',
  type: 'policy',
  documentId,
  locale: 'zh-Hans',
  snapshot: { title: '低保办法' },
  before: null,
  since: null,
});

test('every judge judges every change by the same moment', async () => {
  const moments: string[] = [];
  const judge = (name: string): Judge => ({
    name,
    judge: (_, now) => {
      moments.push(now);
      return [];
    },
  });
  const now = '2026-11-30T15:59:59.999Z';
  await askJudges([judge('one'), judge('another')], [change('a'), change('b')], now);
  expect(moments).toEqual([now, now, now, now]);
});
