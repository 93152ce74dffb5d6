import { plainEventEnds, plainEventStarts } from '../words/event-words';
import { hedgeWords } from '../words/words';
import { anyOf, SPAN } from './spans';
import type { Trigger, TriggerCode } from './types';

/** What an event acted on may stand after it: 批复预算, 送达当事人. */
const OBJECT = '[^,;:]{0,12}';

/** The first row that fits names the trigger. */
const triggerRows: readonly [TriggerCode, RegExp][] = [
  ['period-ended', /^(?:每?(?:年度?|半年度?|季度?|月份?|学期|学年))?(?:结束|终了)$/],
  ['period-ended', /终了$/],
  ['posting-ended', /(?:公示|公告)(?:期限?)?(?:满|完|结束|期满|届满|无异议)$/],
  ['congress-approved', new RegExp(`(?:人大|人民代表大会|人代会|常委会).*(?:批准|通过)${OBJECT}$`)],
  ['application-received', /(?:收到|接到).*申请(?:书|材料)?$|申请(?:提交|收到)$/],
  ['accepted', /受理(?:申请)?$/],
  ['information-formed-or-changed', /(?:形成|生成|产生)(?:或者?|及|、)?(?:变更|更新)$/],
  [
    'information-formed',
    /(?:形成|生成|产生)(?:信息|结果)?$|(?:定稿|成稿)$|(?:结果|数据|成绩|名单)(?:出来|出炉|揭晓)$/,
  ],
  [
    'information-changed',
    /(?:变更|修改|修订|调整|变化|更改|改动)$|(?:信息|内容|事项|清单|目录|职[能责]|分工|标准|名单|政策|指南|名录|流程)(?:发生|有)?变动$/,
  ],
  [
    'made-or-obtained',
    /(?:制定|制作|制发|编制|获取|取得|获得)(?:完成)?(?:或者?(?:获取|获得|取得))?(?:该?(?:政府)?信息|文件|完成)?$/,
  ],
  [
    'approved',
    /(?:批准|批复|审批|核准|审定|(?:审核|审议|审批|审查|评审)通过|(?:^|[获经已])批(?:完|下来|了)?)(?:同意)?$/,
  ],
  ['approved', new RegExp(`(?:批准|批复)(?!文件)${OBJECT}$`)],
  [
    'decision-made',
    /(?:作出|做出)(?:.*(?:决定|决策|处罚|许可|结论|裁决))?$|(?:决定|决策)书?(?:生效|送达|下达)$|(?:^|[颁核])发证$|(?:领|拿|取)证$/,
  ],
  [
    'decision-made',
    new RegExp(
      `(?:准予|不予)(?:行政)?许可(?:决定)?$|(?:处罚|许可|强制|征收|审批|认定)决定$|(?:许可|处罚)${OBJECT}(?:送达|生效)`,
    ),
  ],
  ['document-issued', /(?:印发|发布|出台|公布|下发|发文|颁布|公告|签发)(?:文件)?$/],
  ['signed', /(?:签订|签署|签完?)(?:合同|协议)?$|(?:合同|协议)签(?:订|署|完|好|下来)?$/],
  ['completed', /(?:完成|结束|办结|竣工|验收(?:合格)?|终结|结案|完毕)$/],
  ['determined', /(?:确定|认定|评定|定标|定下来)(?:结果|名单)?$/],
  ['started', /(?:开学|开始|召开|举办|举行|启动|实施|施行|开标|开工)(?:会议|活动)?$/],
];

/** What kind of event a text names; its object (批复预算) does not matter, the verb does. */
export const triggerOf = (text: string): Trigger => ({
  code: triggerRows.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other',
  text,
});

/** 自 as "from": not in 自然资源, 自治, 自行, 自主, 自救, 自建, 自查; but in 自行政处罚…, 自主管部门…, 自建设… */
export const FROM =
  '自(?!然(?!后)|治(?!理)|愿|主(?![管任体])|行(?!政)|救(?!助)|建(?![设成立])|查(?![处封询实]))';

const plainEvent = new RegExp(`${anyOf(plainEventEnds)}$|^${anyOf(plainEventStarts)}`);
const plainCodes: readonly TriggerCode[] = [
  'information-formed',
  'information-formed-or-changed',
  'information-changed',
  'made-or-obtained',
  'application-received',
  'accepted',
  'decision-made',
];

/** Whether words before a period are an event even without 之日起: 收到申请15个工作日内, not 检查结果7个工作日内. */
export const isPlainEvent = (text: string): boolean =>
  plainEvent.test(text) || plainCodes.includes(triggerOf(text).code);

/** Left over from a list: a number or a mark at the start, a mark at the end. */
const listEnds =
  /^(?:(?:\d+|[一二三四五六七八九十]+)$|\d{1,2}[.、)]|[一二三四五六七八九十]{1,2}、|[、.:])|[、\d]$/;

/** A length of time among contents is a limit that was not understood, unless it is part of a name (三年规划). */
const looseSpan = new RegExp(`${SPAN}(?!规划|计划|行动|攻坚|以上|以下|级|制)`);
const scopeBar = new RegExp(
  `[:;]|从其规定|(?:公示|公告|征求意见)(?:时间|期限|期)$|\\d[.、)](?!\\d)|${anyOf(hedgeWords)}`,
);
const notes = /^(?:注|备注|说明|例|例如|附)$/;

/** Whether words can name contents or places for which a limit holds. */
export const isScope = (text: string): boolean =>
  text.length > 0 &&
  text.length <= 60 &&
  !listEnds.test(text) &&
  !notes.test(text) &&
  !scopeBar.test(text) &&
  !looseSpan.test(text);

const triggerBar = new RegExp(
  `[\\d:;,()]|${FROM}|之日|及时|尽快|适时|按|原则|左右|每(?![次批项件个宗户])|[随实即]时|定期|尽早|第一时间|立即|长期|永久|同上|提前|其中|少于|从其规定`,
);

export const isTriggerText = (text: string): boolean =>
  text.length > 0 &&
  text.length <= 40 &&
  !listEnds.test(text) &&
  !triggerBar.test(text) &&
  !/(?<!节假|选举|投票|开票|截止|到期|生效|施行|开[标庭学工业考]|举行|召开|评审|考试|换届|开始|结束|届满)日$|(?<![汛学假花工孕节旺淡雨旱])期$|[提前天周月年〇零一二两三四五六七八九十百]$/.test(
    text,
  );
