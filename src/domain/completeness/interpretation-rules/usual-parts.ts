/** A part that readers look for in an interpretation, and how one sees that the text says it. */
export interface UsualPart {
  readonly zh: string;
  readonly en: string;
  /** An interpretation without it does not explain. */
  readonly essential: boolean;
  readonly says: (text: string) => boolean;
}

const NUMBER = '(?:\\d+(?:\\.\\d+)?|[一二三四五六七八九十百千两半几]+)';

/** Titles, document numbers and dates are numbers that explain nothing. */
const withoutNames = (text: string): string =>
  text
    .replace(/《[^》]*》/gu, '')
    .replace(/[〔[（(]\d{4}[〕\])）]\s*\d*\s*号?/gu, '')
    .replace(/\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/gu, '')
    .replace(/第[\d一二三四五六七八九十百]+[条款项章届次号]/gu, '');

/** How much, how many, how long. */
const measure = new RegExp(
  `${NUMBER}\\s*(?:元|万|亿|%|％|成|倍|折|岁|周岁|天|日|个|次|户|人|名|吨|方|度|立方|平方|项|条|种|类|档|级|小时|分钟|公里|米|亩|台|套|间|步|份|张|年|月|周)`,
  'u',
);
/** How much of something one gets, pays or must have. */
const amount = new RegExp(
  `每(?:人|户|月|年|天|方|度|台|亩|次|个|名|车)[^。，；]{0,8}${NUMBER}|${NUMBER}\\s*(?:元|万元|块|方|千瓦|平方米|周岁|岁)`,
  'u',
);
/** Who does what, what is given or forbidden. */
const rule =
  /申请|登记|领取|缴纳|缴费|办理|报名|提交|携带|带上|带着|凭[^借]|享受|发放|发给|补贴|补助|奖励|资助|罚款|减免|报销|免费|不收|可以领|能领|不得|禁止|严禁|签订|签约|预约|打电话|拨打|扫码|上门|送到|交到|收取|停用|拆除|更换/u;

const words =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

/** The parts named by 国办发〔2016〕80号 and its local rules on 政策解读, in the words of offices and of people. */
export const usualParts: readonly UsualPart[] = [
  {
    zh: '背景依据',
    en: 'background and basis',
    essential: true,
    says: words(
      /背景|依据|缘由|起因|原因|由来|为什么|为何|为啥|凭什么|必要性|要解决|解决[^。]{0,12}问题|问题[^。]{0,6}突出|因为|由于|出于|考虑到|鉴于|随着|近年|这几年|前几年|去年|前年|过去[^。]{0,12}(?:多发|不便|难|乱|问题)|根据[《国省市区上中有]|按照[《国省市区上]|依照|为了|为(?:进一步|更好|贯彻|落实|加强|规范|解决|方便|保障|切实|推进|深入|积极|有效|减轻|鼓励|支持)|反映[^。]{0,20}(?:问题|难|贵|多)|老[^。]{0,4}问题/u,
    ),
  },
  {
    zh: '目标任务',
    en: 'aims and tasks',
    essential: false,
    says: words(
      /目标|任务|目的|旨在|争取|力争|达到|实现|保住|到什么时候|年底前|月底前|之前(?:全部)?完成|让[^。]{2,16}(?:都|能|更|不再)/u,
    ),
  },
  {
    zh: '主要内容',
    en: 'main content',
    essential: true,
    says: (text) =>
      /主要内容|核心内容|重点内容|主要措施|主要举措|内容包括|[几两三四五六七八九十]个方面|[怎如]么?何?(?:办|收|领|补|算|交|申请)|给多少|管什么|做什么|换什么|补什么/u.test(
        text,
      ) ||
      measure.test(withoutNames(text)) ||
      rule.test(withoutNames(text)),
  },
  {
    zh: '涉及范围',
    en: 'scope',
    essential: false,
    says: words(
      /范围|适用|对象|受益|覆盖|哪些|管到|谁(?:能|可|来|要|拿|领|有|享)|凡|户籍|(?:家庭|人员|企业|居民|村民|学生|老人|老年人|职工|用户|孩子|儿童|农户|商户|业主|残疾人|个体户)(?:都|均|也|先来|可以|可|能|就|才|，每|给)|符合[^。]{1,16}的/u,
    ),
  },
  {
    zh: '执行标准',
    en: 'standards',
    essential: false,
    says: (text) =>
      /标准|条件|额度|比例|限额|多少钱|不超过|不低于|不高于|以上|以下|以内|最多|最低/u.test(text) ||
      amount.test(withoutNames(text)),
  },
  {
    zh: '注意事项',
    en: 'what to watch',
    essential: false,
    says: words(
      /注意|提醒|提示|留心|留意|当心|小心|不得|禁止|严禁|须知|切勿|不要|别忘|别把|别让|记得|务必|要带|带好|带上|带[^动来领头]{1,8}[证本]|逾期|过期|不能|防止|谨防|以免|否则|要做的/u,
    ),
  },
  {
    zh: '关键词诠释',
    en: 'key words',
    essential: false,
    says: words(
      /关键词|名词|术语|是指|指的是|所称|什么是|什么叫|何为|何谓|就是|意思是|叫做|叫作|所谓|也就是|相当于|通俗(?:地|来)说|简单说|[”」]是|[”」]指/u,
    ),
  },
  {
    zh: '惠民举措',
    en: 'what people gain',
    essential: false,
    says: words(
      /惠民|便民|利民|利企|惠企|优惠|补贴|补助|减免|免费|不收|不用|不花钱|少跑|一次办|省(?:下|去|钱|事)|政府出|财政出|由政府|奖励|奖补|报销|上门|代办|能领|可领|可以领|领取|发放|资助|便宜|打折/u,
    ),
  },
  {
    zh: '新旧差异',
    en: 'what is new',
    essential: false,
    says: words(
      /新旧|相比|比(?:过去|以前|原来|去年|上年)|和(?:过去|以前|原来)|跟(?:过去|以前|原来)|与(?:过去|以前|原)|原来|原先|(?<![春夏秋冬月日年底])以前|从前|老办法|旧办法|变化|差异|修订|调整|新增|改为|改成|(?:从|由)[^。]{1,16}(?:提高|扩大|降|涨|增加)|降到|涨到|不再(?!受理|补|接)|取消|首次/u,
    ),
  },
];
