import { continuousWords, loneOpenWords, openWords, promptWords, referredLimits } from '../words/words';
import { findCadence, findTimes } from './cadence';
import { DATE, parseDate } from './dates';
import { keepingKernels } from './keeping';
import { type Kernel, kernel } from './kernel';
import { anyOf, parseSpan, SPAN } from './spans';
import { ACTS, FILLERS, isContinuous, PROMPT } from './tail';
import type { ClausePart } from './types';

/** How a place begins; looked ahead at, it need not be read to its end. */
const AT = '(?:在|通过|于|经由)';

/** What may follow a limit without 内: the end, an act, a place. */
const ENDS = `(?=$|(?:${FILLERS}|${PROMPT})*(?:${ACTS}|${AT})|${FILLERS}|${PROMPT}|为限|办结|办理完|鉴定|认定|审核|审批|评审|验收|作出|[把将][^,;:\\d]{1,8}?(?:贴|挂|公|发|上|张|亮|送))`;
/** What may follow 当日, 次日: besides an act, what is done with the text. */
const DAY_ENDS = `(?:${ENDS}|(?=提供|送达|发放|张贴|上传|录入|报送|上报|报告|处理|办结|更换|更正|摘牌|[向对由在就把将]|即可|必须|反馈))`;
const BEFORE = '(?:之前|以前|前)';
const LEFT = '(?<!最后|最前|未来|今后|[\\d第×〇零一二两三四五六七八九十百.])';

const amountOf = (text: string | undefined): ClausePart | null => {
  const span = parseSpan(text ?? '');
  return span && { amount: span.amount, unit: span.unit };
};

const extension = kernel(
  '(?:(?:[^,;:]{0,8}?需要?|确需|经[^,;:]{1,10}?|最[多长]|可以?)*(?:适当|再)?(?:延长|顺延|延期(?!公开)|延[至到]|(?<=[可准另])延(?=[\\d一二三四五六七八九十两])|放宽|宽[延限]|展[延期]|推[迟后])[^,;:]*|(?:可以?|可能|视情|酌情)[^,;:\\d]{0,12}?缩短[^,;:]*)',
  'none',
  ([said]) => ({ remark: said }),
  /[延顺缩宽推展]/,
);

const ahead = kernel(
  `(?:至少|最迟|应当?|须)*提前(?:至少|不少于)?(${SPAN})(?:以上)?`,
  'plain',
  ([, span]) => {
    const part = amountOf(span);
    return part && { ...part, before: true };
  },
  /提前/,
);

const spanBefore = kernel(
  `${LEFT}的?(${SPAN})${BEFORE}`,
  'event',
  ([, span]) => {
    const part = amountOf(span);
    return part && { ...part, before: true };
  },
  /前/,
);

const beforeSpan = kernel(
  `(?<![目当提先]|(?:^|[近\\d号])日)${BEFORE}(?:至少|不少于|提前)*(${SPAN})(?:以内|之内|内|以上)?`,
  'event',
  ([, span]) => {
    const part = amountOf(span);
    return part && { ...part, before: true };
  },
  /前/,
);

/** 开学前: an event alone; which day it is, only the event says. */
const beforeEvent = kernel(
  `(?<![目当提先]|(?:^|[近\\d号])日|\\d[时点分])${BEFORE}${ENDS}`,
  'event',
  () => ({
    before: true,
  }),
  /前/,
);

const date = kernel(
  `${LEFT}(?:${DATE})(?:(?<=[日号月底末旬]前|之前|以前)|${ENDS})`,
  'plain',
  ([said]) => {
    const due = parseDate(said);
    return due && { due };
  },
  /[\d年月旬底次翌下季上]/,
);

/** 20个工作日内; without 内 only where nothing follows that would make it something else (三年规划), which nothing can of working days. */
const limit = kernel(
  `${LEFT}(?:在|于|应当?|须|的|限时为?|最迟|最长|至迟|最晚|不迟于|不晚于|不得?超过)*(${SPAN})(?:以内|之内|内|(?<=工作[日天])(?![之以]?[前后]|以上|左右|起|到?[-~至—(]|到\\d)|(?!前|后)${ENDS})`,
  'limit',
  ([, span]) => amountOf(span),
  /[\d〇一二两三四五六七八九十百半]/,
);

const together = kernel(
  '(?:(?:[与和随]|同(?!时|步|级|意|一))([^,;:\\d]{1,20}?))(?:同时|同步|一并|一同)',
  'plain',
  ([, event]) => ({
    trigger: { code: 'together', text: event ?? '' },
    amount: 0,
    unit: 'day',
  }),
  /[步并同]/,
);

const sameDay = kernel(
  `(?<!不能|不可以?|无法|未能)的?(?:当[日天场]|即日)内?(?!起)${DAY_ENDS}`,
  'limit',
  () => ({ amount: 0, unit: 'day' }),
  /[当即]/,
);
/** 不迟于实施之日公布: on the day of an event. */
const onTheDay = kernel(
  `(?<=[^,;:\\d]{2})之日(?!起)(?=(?:${FILLERS}|即)*(?:${ACTS}))`,
  'event',
  () => ({ amount: 0, unit: 'day' }),
  /之日[^起]/,
);
const nextDay = kernel(
  `的?(?:次日|翌日|第二[天日])(?:以内|之内|内|之前|以前|前)?(?!起|的)${DAY_ENDS}`,
  'limit',
  () => ({
    amount: 1,
    unit: 'day',
  }),
  /[次翌第]/,
);
const nextWorkingDay = kernel(
  `(?:[次下]一?个?|翌)工作日(?:以内|之内|内|之前|以前|前)?(?!起|的)${DAY_ENDS}`,
  'limit',
  () => ({ amount: 1, unit: 'working-day' }),
  /工作日/,
);
/** 次周三之前, 当月20号: which day, another statement tells; alone it cannot be counted. */
const relativeDay = kernel(
  '(?:[次下当本]个?)(?:周|星期|礼拜)[一二三四五六日天末](?:之前|以前|前)?',
  'none',
  ([said]) => ({ remark: said }),
  /周|星期|礼拜/,
);
/** 以上级要求为准, 待上级通知, 成熟一批公开一批. */
const byOthers = kernel(
  '以[^,;:\\d]{1,30}?为准|^[待等听看](?!遇)[^,;:\\d]{0,8}(?:通知|安排|确定|明确|文件|具备|成熟|情况)$|^由[^,;:\\d]{1,16}(?:统一(?:发布|公布|公开)|确定|决定)$|^[^,;:\\d]{2,16}为准$|^[同与][^,;:\\d]{1,10}(?:一致|规定)$|^参照[^,;:\\d]{1,20}$|(?:成熟|完成|批准|审核|办结)一[批个项件][、,]?(?:公开|公布|发布|公示)一[批个项件]',
  'none',
  ([said]) => ({ vague: said }),
  /为准|^[待等听看由同与参]|一[批个项件]/,
);

const VAGUE = anyOf([...promptWords, ...openWords, ...continuousWords]);

/** 依法 is not that of 依法院, 按时 not that of 按时间. */
const vague = kernel(`(?:${VAGUE})+(?!间|人|院|限|目标)`, 'plain', ([said]) => ({
  vague: said,
  ...(isContinuous.test(said) ? { continuous: true } : {}),
}));
/** 有变动就更新, 随变随更: whenever it happens. */
const whenever = kernel(
  '(?:一?有|如有|发生)(?:变[动化更]|调整|更新|新情况|新政策|增减)[^,;:\\d]{0,4}?(?:就|即|则|随时|便|随即)(?:更新|公开|公布|调整|更换|发布|换|改)|随[^,;:\\d时]随(?:公开|公示|更新|[^,;:\\d办审检诊修到])|即[^,;:\\d时日]即(?:公开|公示|更新|[^,;:\\d日])|一[次批案例件户]一(?:公开|公示|公布|发布)',
  'plain',
  ([said]) => ({ vague: said }),
  /有|发生|随|即|一[次批案例件户]一/,
);
const loneOpen = kernel(`^${anyOf(loneOpenWords)}(?=(?:${FILLERS})*(?:${ACTS})?$)`, 'none', ([said]) => ({
  vague: said,
}));
/** 应当提前向社会公布, 译本应当同步公布: by how much, nobody says. */
const openAhead = kernel(
  `(?<=应当?|须|[需要并且])在?(?:提前|同时|事先|预先|事前|同步|逐步)(?=(?:${FILLERS}|向[^,;:\\d]{1,6}?)*(?:${ACTS})(?!的))`,
  'plain',
  ([said]) => ({ vague: said.replace('在', '') }),
  /提前|同[时步]|事[先前]|预先|逐步/,
);
const referred = kernel(
  `(?:在|按照?)?${anyOf(referredLimits)}的?(?:期限|时限|时间|时间要求)(?!为?${SPAN})(?:以内|之内|内)?`,
  'plain',
  ([said]) => ({ vague: said }),
  /[期时]/,
);
/** 依据 as in 依据文件; in 办事依据、办事程序 it is contents. */
const RULE =
  '(?<![、和及与]|办事|法律|设定|收费|执法|政策|处罚|许可|实施|审批|行政|主要|申请|制定|编制|征收|检查|服务|公开)依据(?![、和及与等])';
/** 按进展情况及时: when, something else says. */
const byReference = kernel(
  `(?:按照?|依(?!据|申请)照?|${RULE}|根据|(?<=^|[;,])结合|(?<![电重监巡注轻])视(?!频|力|觉|察)|(?<!伴|跟|追)随(?!时|文|机|同))(?![年半季月周日逐旬])(?:[^\\d每,;:]|\\d{4}[〕)\\]年]\\d*号?|\\d{1,4}号){1,30}?(?:${VAGUE})*(?=${ACTS}|$)`,
  'plain',
  ([said]) => ({ vague: said }),
  /[按依根视随]|结合/,
);
/** 印发后公开: an event and an act; found where the act begins. */
const afterEvent = kernel(
  `(?<=.(?:后|(?<!同)时|之日起?|[^一]起))(?=(?:${FILLERS})*(?:${AT}[^,;:\\d]{1,24}?)?${ACTS})`,
  'plain',
  () => ({}),
  /[后时起]/,
);

/** In the order in which they are believed where two begin at one place. */
export const kernels: readonly Kernel[] = [
  extension,
  ...keepingKernels,
  findCadence,
  findTimes,
  ahead,
  spanBefore,
  beforeSpan,
  date,
  limit,
  together,
  sameDay,
  onTheDay,
  nextDay,
  nextWorkingDay,
  relativeDay,
  byOthers,
  whenever,
  beforeEvent,
  loneOpen,
  openAhead,
  referred,
  byReference,
  vague,
  afterEvent,
];
