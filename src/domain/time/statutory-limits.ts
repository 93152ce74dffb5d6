import type { Span, TriggerCode } from './time-limit-types';

/** What a limit is compared with. */
export type StatutoryKind =
  | 'proactive'
  | 'permit-or-penalty'
  | 'budget'
  | 'request'
  | 'comment'
  | 'interpretation'
  | 'column-news'
  | 'column-notice'
  | 'result';

export interface StatutoryLimit extends Span {
  /** Words in a scope, a trigger or the item's name that place a clause under this rule. */
  readonly words: readonly string[];
  /** `most`: the law allows no more, `least`: no less; null: the district's own to set. */
  readonly bound: 'most' | 'least' | null;
  /** The law or notice, with its article. */
  readonly source: string;
  readonly zh: string;
  readonly en: string;
}

export type StatutoryLimits = Readonly<Record<StatutoryKind, StatutoryLimit>>;

/** The defaults of the law. A district may pass stricter ones (`limitsWith`); the first kind whose words occur is taken. */
export const statutoryLimits: StatutoryLimits = {
  budget: {
    amount: 20,
    unit: 'day',
    words: ['预算', '决算', '预决算'],
    bound: 'most',
    source: '《中华人民共和国预算法》第十四条',
    zh: '预决算',
    en: 'budgets and final accounts',
  },
  'permit-or-penalty': {
    amount: 7,
    unit: 'working-day',
    words: ['行政许可', '行政处罚', '许可决定', '处罚决定', '双公示'],
    bound: 'most',
    source: '国办发〔2018〕118号',
    zh: '行政许可、行政处罚',
    en: 'permits and penalties',
  },
  request: {
    amount: 20,
    unit: 'working-day',
    words: ['依申请'],
    bound: 'most',
    source: '《中华人民共和国政府信息公开条例》第三十三条',
    zh: '依申请公开',
    en: 'disclosure on request',
  },
  proactive: {
    amount: 20,
    unit: 'working-day',
    words: [],
    bound: 'most',
    source: '《中华人民共和国政府信息公开条例》第二十六条',
    zh: '主动公开',
    en: 'proactive disclosure',
  },
  comment: {
    amount: 30,
    unit: 'day',
    words: [],
    bound: 'least',
    source: '《重大行政决策程序暂行条例》第十五条',
    zh: '公开征求意见',
    en: 'public comment',
  },
  interpretation: {
    amount: 3,
    unit: 'working-day',
    words: [],
    bound: 'most',
    source: '国办发〔2016〕80号',
    zh: '政策解读',
    en: 'the interpretation of a policy',
  },
  'column-news': {
    amount: 14,
    unit: 'day',
    words: [],
    bound: 'most',
    source: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）',
    zh: '动态要闻类栏目',
    en: 'news columns',
  },
  'column-notice': {
    amount: 6,
    unit: 'month',
    words: [],
    bound: 'most',
    source: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）',
    zh: '通知公告、政策文件类栏目',
    en: 'notice and policy columns',
  },
  result: {
    amount: 30,
    unit: 'day',
    words: [],
    bound: null,
    source: '区政府办公室关于全面推进基层政务公开标准化规范化工作的通知 二（四）',
    zh: '公众参与结果反馈',
    en: 'the result of a participation event',
  },
};

/**
 * Events from which the law's own periods run. A limit after another event (会议召开, 年度终了, 受理) is set by
 * another rule, which is not known here, and is not judged.
 */
export const judgedTriggers: readonly TriggerCode[] = [
  'information-formed',
  'information-formed-or-changed',
  'information-changed',
  'made-or-obtained',
  'congress-approved',
  'approved',
  'application-received',
  'decision-made',
  'document-issued',
  'determined',
  'signed',
];

/** Calendar days in a unit, for comparing different units; a working day is 7/5, a month 30. */
export const daysPerUnit: Readonly<Record<Span['unit'], number>> = {
  hour: 1 / 24,
  'working-day': 7 / 5,
  day: 1,
  week: 7,
  month: 30,
  term: 180,
  year: 365,
  'school-year': 365,
};

/** Whether `span` is longer than `limit`; exact where the units are the same. */
export const isLonger = (span: Span, limit: Span): boolean =>
  span.unit === limit.unit
    ? span.amount > limit.amount
    : span.amount * daysPerUnit[span.unit] > limit.amount * daysPerUnit[limit.unit];
