import {
  columnFindings,
  freshnessFindings,
  type JudgedColumn,
  type JudgedFreshness,
  vetoFindings,
} from '../../../src/domain/freshness';
import { parseTimeLimit, statutoryLimits } from '../../../src/domain/time';
import type { Stories } from './story';

const disclosed = (publishedOn: string, formedOn: string | null = null) => ({ publishedOn, formedOn });

const item =
  (limit: string, change: Partial<JudgedFreshness> = {}) =>
  () =>
    freshnessFindings({
      timeLimit: parseTimeLimit(limit),
      listedOn: '2026-01-05',
      disclosures: [],
      today: '2026-06-01',
      profile: null,
      ...change,
    });

const within20 = '信息形成或者变更之日起20个工作日内';
const own = { name: { zh: '区检查方案', en: 'Own profile' }, source: '卫东区政务公开考核办法' };
const asked = { atLeast: 9, newestWithin: 30, longestGap: 30, columns: false };
const profiled = item(within20, {
  profile: { ...own, ...asked },
  disclosures: [disclosed('2026-01-10'), disclosed('2026-03-10')],
});

const column = (change: Partial<JudgedColumn>) => () =>
  columnFindings({
    kind: 'news',
    openedOn: '2025-01-02',
    newestOn: '2026-05-18',
    today: '2026-06-01',
    limits: statutoryLimits,
    ...change,
  });

const five = ['区内要闻', '部门动态', '通知公告', '政策文件', '人事信息'];

/** What is late on a day. */
export const dayStories: Stories<'freshness' | 'column'> = {
  'freshness.empty': item(within20),
  'freshness.cadence': item('半年至少更新1次', { disclosures: [disclosed('2025-10-09')] }),
  'freshness.late': item(within20, { disclosures: [disclosed('2026-03-31', '2026-03-02')] }),
  'freshness.profile.few': profiled,
  'freshness.profile.old': profiled,
  'freshness.profile.gap': profiled,
  'column.stale': column({ newestOn: '2026-05-17' }),
  'column.empty': column({ newestOn: null }),
  'column.veto.stale': () => vetoFindings({ stale: five, empty: [], today: '2026-11-27' }),
  'column.veto.empty': () => vetoFindings({ stale: [], empty: five, today: '2026-11-27' }),
};
