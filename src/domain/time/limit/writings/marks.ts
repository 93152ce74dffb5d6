import type { Rewriting } from './rewriting';

const DIGITS = '[\\d〇零一二两三四五六七八九十百]';

const months = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
/** 一、四、七、十月的10日前: on that day of each of them. */
const monthsOfYear = (said: string): string => {
  const [, names = '', day = ''] = /^(.+?)月的?(.+)$/.exec(said) ?? [];
  return `每年${names
    .split('、')
    .map((one) => `${/\d/.test(one) ? one : months.indexOf(one) + 1}月${day}`)
    .join('、')}`;
};
const MONTH = '(?:十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])';

/**
 * What is typed by mistake or marks something up, put right before anything is read: a row each. What is taken out of the
 * way stays as a note (注:…). A third member names signs one of which must be there.
 */
export const marks: readonly Rewriting[] = [
  // <p>12个工作日</p>
  [/<\/?[a-z][^<>]{0,40}>/gi, ';', '<'],
  // _20_个工作日, 30个法定工作日, 及日寸, 每人每月580元
  [/[_＿]+(\d+)[_＿]+/g, '$1', '_＿'],
  [/个(?:国家|法定|有效|正常|完整|标准|连续){1,2}工作日/g, '个工作日', '法效常整准续'],
  // 20个(工作日)内, 20工日内
  [new RegExp(`(?<=${DIGITS})个?\\(工作日\\)`, 'g'), '个工作日', '('],
  [new RegExp(`(?<=${DIGITS})个?工日(?=以?内|之内|$)`, 'g'), '个工作日', '工'],
  [/日寸/g, '时', '寸'],
  [
    /(每[人户亩名]?每?[年月日天](?:[补救资]助|发放|给予|标准|缴[纳存费]?|收费?)?\d+(?:\.\d+)?(?:元|斤|公斤|吨))/g,
    '(注:$1)',
    '元斤吨',
  ],
  // 受理→审核→决定: one statement after the other
  [/(?:[→⇒➔➜➝⟶↦]|(?<![\d<])[-=]{1,3}>)+/gu, ';', '→⇒➔➜➝⟶↦>'],
  // 不得短于15天, 不低于7日
  [/不得?(?:短|低)于(?=[\d〇零一二两三四五六七八九十百])/g, '不少于', '短低'],
  // 榜示期7日
  [/榜示(?=期|\d)/g, '公示', '榜'],
  // 一整年, 整整三个月
  [/整整(?=[\d一二两三四五六七八九十半])|(?<=[一两三四五\d])整(?=[年天周]|个)/g, '', '整'],
  // 至少一个年度, 长久公开
  [/(?<=[一二两三四五六七八九十\d])个(?:自然|会计|财政|预算)?年度/g, '年', '度'],
  [/[长恒]久(?=公|挂|保|展|有|张|留|$)/g, '长期', '久'],
  // 几天之内, 看支书安排
  [/几(?:[天日周]|个?(?:工作日|月|星期|礼拜))(?:之内|以内|内)?/g, '近期', '几'],
  [/(?<![查观参收翻可来])看(?=[^,;:()\d]{1,10}(?:安排|情况|通知|决定))/g, '视', '看'],
  // 2O个工作日, 1O日
  [/(?<=\d)[OoＯ〇○](?=个|日|天|工作|周)/g, '0', 'OoＯ〇○'],
  [/(?<=\d)[lIＩ](?=个工作|日内|天内)/g, '1', 'lIＩ'],
  // 工作目, 工做日, 工作曰, 20目内
  [/工[作做][日目曰口](?![标录号径头岸岗])/g, '工作日', '目做曰口'],
  [new RegExp(`(?<=${DIGITS})[目曰](?=以?内|之内|前|后)`, 'g'), '日', '目曰'],
  // 20给工作日, 20各工作日
  [new RegExp(`(?<=${DIGITS})[给各葛](?=工作日|月内)`, 'g'), '个', '给各葛'],
  // 20个工作内, 三五天
  [new RegExp(`(?<=${DIGITS}个)工作(?=以?内|之内)`, 'g'), '工作日', '工'],
  [
    /(?<![〇零一二三四五六七八九十百\d])([一二两三四五六七八])([二两三四五六七八九])(?=天|(?<!月.{2})日|个工作日|个月|周)/g,
    '$1至$2',
    '天日个周',
  ],
  // 20 working days, 20WD, ≤20个工作日, 不多于20日
  [/(?<=\d)(?:working|business|work)days?(?![a-z])|(?<=\d)wds?(?![a-z])/gi, '个工作日', 'kKsSwW'],
  [/(?<=\d)(?:calendar|natural)?days?(?![a-z])/gi, '日', 'dD'],
  [/[≤<≦⩽]=?(?=\d)|不(?:大|多)于(?=\d)/g, '不超过', '≤<≦⩽于'],
  // 保留时间≥180天
  [/[≥≧⩾]=?(?=\d)/g, '不少于', '≥≧⩾'],
  // 2024-12-31, 2025.6.30前
  [/(?<!\d)(20\d\d)([-./])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?!\d)/g, '$1年$3月$4日', '-./'],
  [
    new RegExp(
      `(?<=^|[;,。;,(])(?:${MONTH}、){1,11}${MONTH}月的?(?:\\d{1,2}[日号]|[底末初]|[上中下]旬)(?:之前|以前|前)?`,
      'g',
    ),
    monthsOfYear,
    '月',
  ],
  // 10月31日是公布年报的最后期限, 截止日期:10月31日
  [
    /(?<=^|[;,。;，；])((?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末))[是为]([^,;:，；。()（）]{0,40}?(?:最后|截止|最终|规定)的?(?:期限|时限|时间|日期|一天|日))(?=$|[;,。，；])/g,
    '$1前(注:$2)',
    '最截终规',
  ],
  [
    /(?:最后|最终)?(?:截止|截至)(?:日期|时间|期限|到|至|于|为|是|[:：])+(?=(?:\d{4}年)?\d{1,2}月\d{1,2}日(?![前至起]|之前|以前|[-~—]))((?:\d{4}年)?\d{1,2}月\d{1,2}日)止?/g,
    '$1前',
    '截',
  ],
  // 即使公开, 及实公开, ASAP
  [/即使(?=公|更|发|张|$)|及实/g, '及时', '使实'],
  [/asap/gi, '尽快', 'aA'],
  [/(?<=^|[;,()期内长动予以])工开(?=$|[;,()。])/g, '公开', '工'],
  [new RegExp(`公式(?=[期栏]|(?:不少于|时间|满)?${DIGITS})`, 'g'), '公示', '式'],
  // 俩礼拜, 仨月
  [/俩(?:个)?(?=礼拜|星期|月|工作)/g, '两个', '俩'],
  [/仨(?:个)?(?=礼拜|星期|月|工作)/g, '三个', '仨'],
  [/元月(?=$|\d|[一二三四五六七八九十底初中末上下前内份,;()、])/g, '1月', '元'],
  // Footnotes: 20个工作日内[3]
  [/[〖【[〔](\d{1,2})[〗\]】〕](?=$|[;,()。])/g, '(注:$1)', '〖【[〔'],
];

/** Which boxes are ticked, and which are not. */
const TICKED = /[√✓✔☑■●☒]/gu;
const isTicked = /[√✓✔☑■☒]/u;
const unticked = /[□☐]([^□☐√✓✔☑■●☒]*)/gu;

const circledDay = /[①-⑳](?=个?工作日|[日天]|个月|小时|周)/gu;

/** ⑩日内 */
export const plainCircles = (text: string): string =>
  text.replace(circledDay, (sign) => String(sign.charCodeAt(0) - 0x245f));

const listNumber = /(?<=^|[\s;；。,，、）)日天年月周])(\d{1,2})[.．、)）]\s*/gu;

/** 1.公示7日 2.征求意见30日 3.10个工作日内公告: the numbers of a list part statements, and are no part of what is counted. */
export const withoutListNumbers = (text: string): string => {
  const all = [...text.trim().matchAll(listNumber)];
  const found: RegExpExecArray[] = [];
  for (const number of all) {
    const last = found.at(-1);
    const between = last === undefined ? '' : text.trim().slice(last.index + last[0].length, number.index);
    const isNext = Number(number[1]) === found.length + 1;
    if (
      isNext &&
      (last === undefined ? number.index === 0 : /\p{Script=Han}.*\p{Script=Han}/su.test(between))
    )
      found.push(number);
  }
  if (found.length < 2) return text;
  const starts = new Set(found.map(({ index }) => index));
  return text.trim().replace(listNumber, (said, _, at: number) => (starts.has(at) ? ';' : said));
};

/** Of a form with boxes what is ticked; what is not stays as a note. Where nothing is, nothing is said. */
export const tickedOnly = (text: string): string =>
  /[□☐]/u.test(text) && (isTicked.test(text) || /[□☐].*[□☐]/su.test(text))
    ? text
        .replace(unticked, (_, option: string) => `(注:未选${option.replace(/[\s;,。、()]+/g, '')})`)
        .replace(TICKED, ';')
    : text;
