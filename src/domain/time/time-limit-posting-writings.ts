import { NUMBER, SPAN } from './time-limit-spans';
import type { Rewriting } from './time-limit-writings';

const DAY = '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日';
const RANGE = `${DAY}(?:起|零时|开始)?[-~至到—–]+(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:止|结束|为止)?`;
const SHOWN = '(?:公示|公告|张贴|征求意见|意见征[集求]|征集意见|公开征求意见)';
const TERM = '的?(?:期间|期限|时间|日期|时段|期)?';
const SAID = '(?:为|是|:|,|自|从|于)*';
/** Kept or shown for others to look up; never of when it must appear. */
const LOOKED_UP = '(?:披露|展示|查询|曝光|公示|保存|保留|留存)';

const fromTo = new RegExp(`^(${SHOWN})${TERM}${SAID}(${RANGE})([,(])(?:共计?|计|合计|为期|总共)?(.+)$`);

const postedFromTo = (said: string): string => {
  const [, shown = '', range = '', mark = '', span = ''] = fromTo.exec(said) ?? [];
  return `${shown}期${span}(注:${range})${mark === '(' ? '(' : ''}`;
};

/** How long something is posted or shown, said in other ways; as in time-limit-writings.ts. */
export const postingWritings: readonly Rewriting[] = [
  // 进行为期7天的公示, 公示时间为期五天, 公示时长7天, 公示期限不超过7日
  [new RegExp(`(?:为期|长达)(${SPAN})的?((?:网上|社会)?${SHOWN})期?`, 'g'), '$2$1', '为达'],
  [
    new RegExp(
      `(${SHOWN})(?:的?(?:期限|时间|期))?的?(?:时长|周期|为期|天数|持续|(?:最长|一般|最多)*不得?超过)(?:为|是|:|达|不超过)*(?=(?:不得?少于|至少)?${SPAN})`,
      'g',
    ),
    '$1期',
    '长周为数续超',
  ],
  // 公示期为1月9日至1月15日(5个工作日,…): the dates are a note beside the length.
  [
    new RegExp(
      `(${SHOWN})${TERM}${SAID}(${RANGE})[,(](?:共计?|计|合计|为期|总共)?(?:不少于)?(${SPAN})(?![前后内])`,
      'g',
    ),
    postedFromTo,
    '-~至到—–',
  ],
  // 征求意见的时间2023年3月6日至4月5日
  [
    new RegExp(`(${SHOWN})${TERM}${SAID}(${DAY})(?:起|零时|开始)?[-~至到—–]+(${DAY})(?:止|结束|为止)?`, 'g'),
    '$1至$3止(注:自$2)',
    '-~至到—–',
  ],
  // 公示期最短为三个月,最长为一年: the first of them counts.
  [
    new RegExp(
      `((?:公示|公告|披露|保存|展示)(?:期限|时间|期)[^,;()]{0,6}${SPAN}),(?:最长|最多|最高)(?:期限)?(?:为|是|不得?超过|:)*(${SPAN})(?=$|[;,()])`,
      'g',
    ),
    '$1(注:最长$2)',
    '最',
  ],
  // 失信信息披露期限最长不得超过五年
  [
    new RegExp(
      `${LOOKED_UP}(?:的)?(?:期限|时限|时间|期)(?:应当?|一般|原则上|最长|最多|为|是|:)*不得?超过(?=${NUMBER}年)`,
      'g',
    ),
    '保存',
    '超',
  ],
  [
    new RegExp(
      `(?:披露|查询|曝光)(?:期限|时限|时间|期)(?:为|是|:|一般|最长|最短)*(?=${NUMBER}(?:年|个月))`,
      'g',
    ),
    '保存',
    '披查曝',
  ],
  // 一般超过10天 is at least so much; 不超过 and 超过10天未答复 are not.
  [new RegExp(`(?<![不得能应可未勿要会准])(?:大于|多于|超过)(?=${SPAN}(?:$|[;,()]))`, 'g'), '不少于', '过于'],
  [new RegExp(`(?<=^|[;])(${SPAN})(?:及)?以上(?=$|;)`, 'g'), '不少于$1', '上'],
  // 审批通过后第二天起张榜公示5天
  [/(?<=后的?)第二天(?=起)/g, '次日', '第'],
  // 在作出决定的同时公布
  [
    /(?<=^|[;,:])(?:在|于)?([^,;:()\d]{2,16})的?同时,?(?=(?:应当?|须|予以|一并|向社会|对外)*(?:公[开布示告]|发布|更新))/g,
    '与$1同步',
    '同',
  ],
  // 告示期限, 张挂7天
  [
    new RegExp(`(?:告示|张挂|公榜)(?=期|时间|(?:不少于|不得少于|满)?${NUMBER}[天个日周])`, 'g'),
    '公示',
    '告挂榜',
  ],
];
