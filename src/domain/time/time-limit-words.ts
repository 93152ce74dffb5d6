import type { Act, LimitUnit, Retention, Trigger, TriggerCode } from './time-limit-types';

/** The words of the trade, as tables: to teach the parser a word, add it here and a row to the table test. */

/** Words that follow a number. A bare 月 is missing on purpose: 12月内 may be December or twelve months. */
export const unitWords: Readonly<Record<string, { unit: LimitUnit; factor: number }>> = {
  个工作日: { unit: 'working-day', factor: 1 },
  工作日: { unit: 'working-day', factor: 1 },
  个工作天: { unit: 'working-day', factor: 1 },
  个自然日: { unit: 'day', factor: 1 },
  自然日: { unit: 'day', factor: 1 },
  个日历日: { unit: 'day', factor: 1 },
  日历日: { unit: 'day', factor: 1 },
  日: { unit: 'day', factor: 1 },
  天: { unit: 'day', factor: 1 },
  个小时: { unit: 'hour', factor: 1 },
  小时: { unit: 'hour', factor: 1 },
  周: { unit: 'week', factor: 1 },
  个星期: { unit: 'week', factor: 1 },
  星期: { unit: 'week', factor: 1 },
  个月: { unit: 'month', factor: 1 },
  个季度: { unit: 'month', factor: 3 },
  季度: { unit: 'month', factor: 3 },
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
  星期: { amount: 1, unit: 'week' },
  周: { amount: 1, unit: 'week' },
  工作日: { amount: 1, unit: 'working-day' },
  小时: { amount: 1, unit: 'hour' },
  日: { amount: 1, unit: 'day' },
  天: { amount: 1, unit: 'day' },
  学期: { amount: 1, unit: 'term' },
  学年: { amount: 1, unit: 'school-year' },
};

/** The first row that fits names the trigger. */
const triggerRows: readonly [TriggerCode, RegExp][] = [
  ['period-ended', /^(?:每?(?:年度?|半年度?|季度?|月份?|学期|学年))?(?:结束|终了)$/],
  ['posting-ended', /(?:公示|公告)(?:期限?)?(?:满|结束|期满|届满|无异议)$/],
  ['congress-approved', /(?:人大|人民代表大会|常委会).*(?:批准|通过)$/],
  ['application-received', /(?:收到|接到).*申请(?:书|材料)?$|申请(?:提交|收到)$/],
  ['accepted', /受理(?:申请)?$/],
  ['information-formed-or-changed', /(?:形成|生成|产生)(?:或者?|及|、)?变更$/],
  ['information-formed', /(?:形成|生成|产生)(?:信息|结果)?$/],
  ['information-changed', /(?:变更|修改|修订|调整|变化)$/],
  [
    'made-or-obtained',
    /(?:制定|制作|制发|编制|获取|取得|获得)(?:或者?(?:获取|获得|取得))?(?:该?(?:政府)?信息|文件|完成)?$/,
  ],
  ['approved', /(?:批准|批复|审批|核准|审定|(?:审核|审议|审批|审查|评审)通过)(?:同意)?$/],
  ['decision-made', /(?:作出|做出)(?:.*(?:决定|决策|处罚|许可|结论|裁决))?$|(?:决定|决策)(?:生效|送达)$/],
  ['document-issued', /(?:印发|发布|出台|公布|下发|发文|颁布|公告)(?:文件)?$/],
  ['signed', /(?:签订|签署)(?:合同|协议)?$/],
  ['completed', /(?:完成|结束|办结|竣工|验收(?:合格)?|终结|结案|完毕)$/],
  ['determined', /(?:确定|认定|评定)(?:结果|名单)?$/],
  ['started', /(?:开学|开始|召开|举办|举行|启动|实施|施行|开标|开工)(?:会议|活动)?$/],
];

export const triggerOf = (text: string): Trigger => ({
  code: triggerRows.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other',
  text,
});

/** The first word of each list is the one printed. */
export const actWords: Readonly<Record<Act, readonly string[]>> = {
  disclose: ['公开', '公布', '发布', '公告', '挂网公开', '上网公开', '挂网'],
  post: ['公示'],
  update: ['更新', '更新公开', '更新发布'],
  notify: ['通知', '告知', '书面告知', '发通知', '发布通知'],
  invite: ['发通知邀请', '邀请', '通知邀请'],
  reply: ['答复', '回复', '反馈'],
};

/** What stands between the limit and the act and says nothing about time. */
export const fillerWords: readonly string[] = [
  '应当',
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
];

/** Words that leave the time open. Beside a real limit they add nothing (20个工作日内及时公开 is the law's own wording). */
export const promptWords: readonly string[] = ['及时', '适时', '尽快', '尽早', '立即', '第一时间', '依法'];

/** Open by themselves, and not to be dropped beside a limit. */
export const openWords: readonly string[] = [
  '定期',
  '不定期',
  '同步',
  '同时',
  '分阶段',
  '另行通知',
  '待定',
  '依法依规',
  '依规',
  '按需',
];

export const hedgeWords: readonly string[] = ['原则上', '一般情况下', '通常'];

export const continuousWords: readonly string[] = ['随时', '实时', '即时'];

export const retentionWords: Readonly<Record<Exclude<Retention, 'fixed'>, readonly string[]>> = {
  permanent: ['永久', '永久性'],
  'long-term': ['长期', '长期性', '常年'],
  'while-valid': ['有效期内', '在有效期内', '政策有效期内', '文件有效期内'],
};

export const dittoWords: readonly string[] = ['同上', '同前', '同上行', '〃'];

/** Nothing is said. The element rules report these as placeholders. */
export const emptyWords: readonly string[] = ['', '/', '\\', '-', '--', '—', '——', '无', '暂无', '空'];

/** Labels that repeat the column's name. */
export const labelWords: readonly string[] = ['公开时限', '公开时间', '公开期限', '时限', '期限', '时间'];

/** 自 as "from": not in 自然资源, 自治, 自行, 自主, 自救, 自建, 自查; but in 自行政处罚…, 自主管部门…, 自建设… */
export const FROM =
  '自(?!然(?!后)|治(?!理)|愿|主(?![管任体])|行(?!政)|救(?!助)|建(?![设成立])|查(?![处封询实]))';

/** A scope without a colon must end with a word that names contents; else it could be anything. */
const scopeEnd =
  /(?:信息|内容|决定|许可|处罚|强制|检查|征收|奖励|确认|文件|事项|名单|结果|公告|情况|其他|其它|其余|预算|决算|政策|材料|报告|数据|资金|合同|清单|指南|计划|方案|规划|项目|标准|目录|案件|档案|服务|财务|活动|补贴|补助|救助|职能|机构|领导|人事|通知|意见|建议|提案|处置|补偿|较多的|的)$/;
const scopeBar = new RegExp(
  `[\\d:;,]|${FROM}|之日|及时|尽快|按|提前|每|随时|实时|长期|永久|同上|左右|大约|(?:后|前|起|内)的?$`,
);

/** Left over from a list: a number or a mark at the start, a mark at the end. */
const listEnds =
  /^(?:(?:\d+|[一二三四五六七八九十]+)$|\d{1,2}[.、)]|[一二三四五六七八九十]{1,2}、|[、.:])|[、\d]$/;

/** Whether words before a colon can be a scope: there any words can, if they are not the remains of a list. */
export const isColonScope = (text: string): boolean =>
  text.length > 0 &&
  text.length <= 80 &&
  !listEnds.test(text) &&
  !hedgeWords.some((word) => text.includes(word));

export const isScope = (text: string): boolean =>
  text.length <= 60 &&
  !listEnds.test(text) &&
  scopeEnd.test(text) &&
  !scopeBar.test(text) &&
  !/^(?:公示|公告|公开|的)$/.test(text);

const triggerBar = new RegExp(
  `[\\d:;,()]|${FROM}|之日|及时|尽快|适时|按|原则|左右|每|随时|长期|永久|同上|提前|其中`,
);

export const isTriggerText = (text: string): boolean =>
  text.length > 0 &&
  text.length <= 40 &&
  !listEnds.test(text) &&
  !triggerBar.test(text) &&
  !/[提日天周月年期〇零一二两三四五六七八九十百]$/.test(text);
