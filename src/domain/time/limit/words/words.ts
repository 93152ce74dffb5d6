import type { Act, LimitUnit, Retention } from '../reading/types';

/**
 * The words of the trade, as tables anyone can read: to teach the reader a word, add it here and a row to the table
 * test. How words stand together is in the other files; which word means what is only here.
 */

/** Words that follow a number. A bare 月 is missing on purpose: 12月内 may be December or twelve months. */
export const unitWords: Readonly<Record<string, { unit: LimitUnit; factor: number }>> = {
  个工作日: { unit: 'working-day', factor: 1 },
  工作日: { unit: 'working-day', factor: 1 },
  工作天: { unit: 'working-day', factor: 1 },
  个工作天: { unit: 'working-day', factor: 1 },
  个自然日: { unit: 'day', factor: 1 },
  自然日: { unit: 'day', factor: 1 },
  个日历日: { unit: 'day', factor: 1 },
  日历日: { unit: 'day', factor: 1 },
  个日历天: { unit: 'day', factor: 1 },
  日历天: { unit: 'day', factor: 1 },
  日: { unit: 'day', factor: 1 },
  天: { unit: 'day', factor: 1 },
  个小时: { unit: 'hour', factor: 1 },
  小时: { unit: 'hour', factor: 1 },
  周: { unit: 'week', factor: 1 },
  个星期: { unit: 'week', factor: 1 },
  星期: { unit: 'week', factor: 1 },
  个礼拜: { unit: 'week', factor: 1 },
  礼拜: { unit: 'week', factor: 1 },
  分钟: { unit: 'hour', factor: 1 / 60 },
  个月: { unit: 'month', factor: 1 },
  个季度: { unit: 'month', factor: 3 },
  年: { unit: 'year', factor: 1 },
  个学期: { unit: 'term', factor: 1 },
  学期: { unit: 'term', factor: 1 },
  个学年: { unit: 'school-year', factor: 1 },
  学年: { unit: 'school-year', factor: 1 },
};

/** Words that follow 每 or 按 without a number. */
export const periodWords: Readonly<Record<string, { amount: number; unit: LimitUnit }>> = {
  年度: { amount: 1, unit: 'year' },
  年: { amount: 1, unit: 'year' },
  半年: { amount: 6, unit: 'month' },
  季度: { amount: 3, unit: 'month' },
  季: { amount: 3, unit: 'month' },
  月份: { amount: 1, unit: 'month' },
  月: { amount: 1, unit: 'month' },
  半个月: { amount: 0.5, unit: 'month' },
  半月: { amount: 0.5, unit: 'month' },
  旬: { amount: 10, unit: 'day' },
  双月: { amount: 2, unit: 'month' },
  单月: { amount: 2, unit: 'month' },
  双周: { amount: 2, unit: 'week' },
  星期: { amount: 1, unit: 'week' },
  周: { amount: 1, unit: 'week' },
  工作日: { amount: 1, unit: 'working-day' },
  小时: { amount: 1, unit: 'hour' },
  日: { amount: 1, unit: 'day' },
  天: { amount: 1, unit: 'day' },
  学期: { amount: 1, unit: 'term' },
  学年: { amount: 1, unit: 'school-year' },
};

/** The first word of each list is the one printed. */
export const actWords: Readonly<Record<Act, readonly string[]>> = {
  disclose: [
    '公开',
    '公布',
    '发布',
    '公告',
    '挂网公开',
    '上网公开',
    '挂网',
    '上网',
    '张贴公布',
    '上墙公布',
    '上墙公开',
    '上墙',
    '贴出',
    '挂出',
    '推送',
    '播报',
    '通报',
    '曝光',
  ],
  post: ['公示', '张榜公示', '张榜公布', '张贴公示', '上墙公示', '张榜'],
  update: ['更新', '更新公开', '更新发布', '更新一次'],
  notify: ['通知', '告知', '书面告知', '书面通知', '发通知', '发布通知', '送达', '公告告知', '张贴'],
  invite: ['发通知邀请', '邀请', '通知邀请'],
  reply: ['答复', '回复', '反馈', '书面答复'],
};

/** What stands between the limit and the act and says nothing about time. */
export const fillerWords: readonly string[] = [
  '应当',
  '必须',
  '应',
  '须',
  '予以',
  '进行',
  '主动',
  '全文',
  '统一',
  '集中',
  '对外',
  '向社会',
  '面向社会',
  '向公众',
  '完成',
  '各',
  '一次性',
  '就',
  '给予',
];

/** Words that leave the time open. Beside a real limit they add nothing (20个工作日内及时公开 is the law's own wording). */
export const promptWords: readonly string[] = [
  '及时',
  '适时',
  '尽快',
  '尽早',
  '立即',
  '立刻',
  '马上',
  '迅速',
  '第一时间',
  '依法',
  '按时',
  '按期',
  '如期',
  '从速',
  '从快',
  '尽速',
  '及早',
  '抓紧',
];

/** 随时, 实时, 即时: all the time, which nobody can check. */
export const continuousWords: readonly string[] = ['随时', '实时', '即时'];

/** Open by themselves, and not to be dropped beside a limit. */
export const openWords: readonly string[] = [
  '定期',
  '经常性',
  '经常',
  '不定期',
  '不定时',
  '常态化',
  '分阶段',
  '分批次',
  '分批',
  '逐批',
  '阶段性',
  '另行通知',
  '另行公告',
  '待定',
  '依法依规',
  '依规',
  '按需',
  '视情',
  '酌情',
  '近期',
  '择期',
  '择机',
  '择日',
  '短时间内',
  '短期内',
  '全过程',
  '全流程',
  '一事一公开',
  '一事一公示',
  '一事一公布',
];

/** Open where they are all that a statement says: 同步公开. */
export const loneOpenWords: readonly string[] = [
  '应时 届时 同步 同时 日常 平时 逐步 分期 分步 分类 逐项 适度 全程 全天 全天候 随文 滚动 持续 不间断 不断',
  '适当时候 适当时间 适当时间内 一段时间 一定期限内 一定时间内 重要节点 时间节点 特殊时期 重大节日期间',
  '工作时间 上班时间 办公时间 正常工作时间内 营业时间内 开放时间 服务时间 农闲时',
  '限期 限时 早 提前 事先 预先 事前 事中 事后 适当提前 提前一段时间 尽可能早 越快越好 能快则快 立行立改 边查边改',
  '据实 有则 应公开尽 能公开尽 应尽 不确定 未定 尚未确定 时间不定 时间不固定 没有固定时间 无固定时间 无固定期限 无时间限制 无时限 无期限 不限',
  '结合实际 时机成熟 条件成熟 上级安排 上面通知',
].flatMap((line) => line.split(' '));

/** A limit that only names where another one may stand: 法定期限内, 按规定时限. */
export const referredLimits: readonly string[] =
  '法定 合理 法律规定 法律法规规定 规定 相关规定 要求 有关规定 文件规定 承诺'.split(' ');

/** They open a limit that would else be firm: 原则上20个工作日内. */
export const hedgeWords: readonly string[] = ['原则上', '一般情况下', '通常'];

/** About so much: a number beside one of these is not believed. */
export const doubtWords: readonly string[] = ['大约', '大概', '约', '左右', '上下', '前后'];

export const retentionWords: Readonly<
  Record<Exclude<Retention, 'fixed' | 'until-event'>, readonly string[]>
> = {
  permanent: ['永久', '永久性', '永远'],
  'long-term': ['长期', '长期性', '常年', '长年', '全年', '持续', '一直', '始终'],
  'while-valid': ['有效期内', '有效期限内', '有效期间'],
};

/** To keep something public. */
export const keepWords: readonly string[] = [
  '保留',
  '保存',
  '留存',
  '展示',
  '存续',
  '存档',
  '归档保存',
  '归档',
  '存放',
  '存查',
  '存留',
  '备查',
  '保管',
  '挂出',
  '展出',
];

/** What is said of a clause that is only kept up to date, without any time. */
export const MOVING = '动态调整';

export const dittoWords: readonly string[] = [
  '同上',
  '同前',
  '同上行',
  '同上栏',
  '同上条',
  '同前栏',
  '同左',
  '〃',
];

/** Nothing is said. The element rules report these as placeholders. */
export const emptyWords: readonly string[] = ['', '/', '\\', '-', '--', '—', '——', '无', '暂无', '空'];

/** Labels that repeat the column's name. */
export const labelWords: readonly string[] = '公开时限 公开时间 公开期限 时限 期限 时间 时限要求'.split(' ');
