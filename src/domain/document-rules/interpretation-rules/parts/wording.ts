/** A number in figures or in words: of a long row of figures a part, so that none is looked through again from each of its places. */
export const NUMBER = '(?:\\d{1,9}(?:[.,]\\d{1,4})?|[〇零一二三四五六七八九十百千万两半几]{1,9})';

/** Whom a document may be about. */
export const PERSON =
  '(?:居民|村民|市民|公民|农民|农民工|家庭|人家|农户|住户|租户|商户|用户|散户|大户|低保户|特困户|边缘户|监测户|贫困户|重残户|个体户|个体工商户|业主|车主|摊主|店主|户主|雇主|人员|人才|企业|单位|公司|商家|店家|合作社|机构|学校|高校|幼儿园|学生|[走住][读校]生|大学生|毕业生|研究生|考生|新生|孩子|娃|儿童|幼儿|婴幼儿|新生儿|未成年人|宝宝|妈妈|孤儿|五保户?|特困|青年|老人|老年人|老教师|职工|员工|工人|劳动者|从业者|就业者|妇女|孕妇|孕产妇|产妇|残疾人|残疾军人|患者|病人|司机|骑手|驾驶人|军人|军属|烈属|消防员|教师|老师|医生|家长|子女|父母|配偶|房东|租客|旅客|乘客|游客|纳税人|申请人|参保人|法人|本地人|外地人|外省人|港澳台|外国人|志愿者|师傅|环卫工|护林员|保洁员?|重病人|养殖户|种植户)';

/** Within one statement, not over its end. */
export const near = (most: number): string => `[^。，；！？\\n]{0,${most}}`;
export const within = (most: number): string => `[^。；！？\\n]{0,${most}}`;

/** A text says a part when one of the ways of saying it fits. */
export const saysOneOf =
  (ways: readonly RegExp[]) =>
  (text: string): boolean =>
    ways.some((way) => way.test(text));

/** Titles, document numbers and dates are numbers that explain nothing. */
export const withoutNames = (text: string): string =>
  text
    .replace(/《[^》]*》/gu, '')
    .replace(/[〔[（(]\d{4}[〕\])）]\s*\d*\s*号?/gu, '')
    .replace(/\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/gu, '')
    .replace(/第[\d一二三四五六七八九十百]{1,6}[条款项章届次号]/gu, '');

/** Chapters, articles, rounds of work and set phrases are counted in no reader's life. */
export const withoutCounts = (text: string): string =>
  text
    .replace(
      /(?:共|分|计)?[^。，；\n]{0,2}[\d一二三四五六七八九十百]{1,6}(?:章|条|款|个?部分|大部分|易其稿|中全会|届)/gu,
      '',
    )
    .replace(/最[后先初]一[公里步环]+里?/gu, '')
    .replace(
      /(?:(?<!个)(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日|[一二三四五六七八九十]{1,3}日|份|底|初)?|[上下]午\d{1,2}[时点]|\d{1,2}时)/gu,
      '',
    )
    .replace(
      /[一二三四五六七八九十]{1,4}(?:是|花|步一个脚印|系列|盘棋|张蓝图|方面|个层面|个时期|个台阶)/gu,
      '',
    )
    .replace(/(?:过去|未来|今后|这)[一二三四五六七八九十两几\d]{1,4}年|几[十百]?年/gu, '');
