import { list } from './list';

/** What a district's own entry in the calendar says of a day. */
export const dayKinds = list({
  off: { zh: '放假', en: 'Off' },
  worked: { zh: '上班', en: 'Worked' },
});

/** What a milestone (时间节点) measures; src/domain/milestones counts it. The office's own: not in the portal. */
export const milestoneMeasures = list({
  'item-list': { zh: '政务公开事项清单', en: 'List of items' },
  catalogue: { zh: '事项标准目录', en: 'Standard catalogue' },
  publication: { zh: '信息公开', en: 'Publication' },
  everything: { zh: '全部任务', en: 'Everything' },
});

export type MilestoneMeasure = keyof typeof milestoneMeasures;

/** Where a unit stands before a milestone. It follows from what it has and from the day. */
export const milestoneStates = list({
  done: { zh: '已完成', en: 'Done' },
  'under-way': { zh: '推进中', en: 'Under way' },
  'due-soon': { zh: '即将到期', en: 'Due soon' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  'not-begun': { zh: '未开始', en: 'Not begun' },
});

export type MilestoneState = keyof typeof milestoneStates;
