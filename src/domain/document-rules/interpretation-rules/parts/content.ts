import { saysBackground } from './background';
import { isTalk } from './talk';
import { NUMBER, near, withoutCounts, withoutNames } from './wording';

/** A heading of the contents with something behind it, or the question that the contents answer. */
const asked =
  /(?:主要内容|核心内容|重点内容|主要措施|主要举措|内容包括)(?!丰富|详实|翔实)|[怎如]么?何?(?:办|收|领|补|算|交|申请|用|分)[？?：:，]|给多少|管什么|做什么|换什么|补什么/u;

/** 一 before a measure is mostly an article (一个时期), so it counts only where it limits. */
const ONE = '(?:[每满限只最仅够缴交罚补发配装][^。，；\\n]{0,4}一)';
const SOME =
  '(?:\\d{1,9}(?:\\.\\d{1,4})?|[二三四五六七八九十百千万两半]{1,9}|[一二三四五六七八九十百千]{2,9})';
const UNITS =
  '(?:元|块|万|亿|%|％|成|倍|折|岁|周岁|天|日|个|次|户|人|名|吨|方|度|立方|平方|项|种|类|档|级|小时|点|分钟|公里|米|亩|台|套|间|步|份|张|年|月|周|桌|袋|斤|分|头|只|趟)';
const measure = new RegExp(
  `(?:${SOME}|${ONE})\\s*(?:多|余|来)?${UNITS}|${NUMBER}(?:元|块钱|折)|(?:最[多少高低]|至少|封顶|不[超低高少][过于])${NUMBER}`,
  'u',
);

/** Who does what, what is given or forbidden. */
const rule = new RegExp(
  [
    '申请|登记|领取|缴纳|缴费|办理|报名|提交|携带|带上|带着|凭[^借]|享受|发放|发给|补贴|补助|奖励|资助|罚款|减免|报销|免费|全免|不收|可以领|能领|不得|禁止|严禁|签订|签约|预约|打电话|拨打|扫码|上门|送到|交到|收取|停用|拆除|更换',
    '(?:不许|不准|不能|不用|不再|不查|无需|必须|须|拴|得戴|得先)(?!忘记|辜负)',
    '(?:也?能|可以?|可)(?:在|到|拿|用|来|去|查|办|申|领|免|选|提|付|换|退|补)(?!见)',
    `由${near(10)}(?:负责|承担|统一|管|修|捡|出|办|送|发|装|收|验收|劝导|保管|牵头)`,
    `(?:归|谁家?)${near(8)}[，]?(?:谁|修|管|出|清|运)|并[成为一]|砍掉|只[去跑交填盖查]|互认|挂牌|编号|违者|的，[^。，；\\n]{0,2}罚|备案|验收|收回|开放|受理|分[二三四五六两]?个?桶`,
    `(?:统一|集中)(?:办|操办|配|管|收|购|买|采)|涨到|降到|提高到|改成|改为|装一个|配一名`,
    `每(?:人|户|月|年|天|方|度|台|亩|次|个|名|车|孩|学期)${near(8)}${NUMBER}`,
    // 不改罚5万元, 九十分以上为五星, 三分之二以上同意即可立项
    `罚${NUMBER}|减半|限期|失信名单|黑名单|以[上下]的?为|打分|优先推荐|才准|即可|分摊|不出钱|先${near(4)}再|(?:签字|同意)${near(6)}(?:以上|方可)|公示${NUMBER}天`,
  ].join('|'),
  'u',
);

/** From this share of sentences on a text is mostly talk. */
const MOSTLY = 0.34;

/** Numbers alone, however many, tell how it was: a long text that is mostly talk has so many clauses that tell a rule. */
const RULES = 2;
/** A long text has so many clauses at least: in any speech one of them is met that sounds like a rule. */
const LONG = 14;

const SENTENCES = /[。！？!?\n]/u;
const CLAUSES = /[，；;]/u;

const filled = (pieces: readonly string[]): number => pieces.filter((piece) => piece.trim() !== '').length;

interface Told {
  readonly rules: number;
  readonly measures: number;
}

/** How many clauses of a sentence tell a rule, or else a measure, and are no talk. */
const telling = (sentence: string): Told => {
  let talked = false;
  let rules = 0;
  let measures = 0;
  for (const clause of sentence.split(CLAUSES)) {
    if (isTalk(clause) || saysBackground(clause)) talked = true;
    else if (rule.test(clause)) rules += 1;
    else if (!talked && measure.test(clause)) measures += 1;
  }
  return { rules, measures };
};

/** So many clauses must tell a rule: of a long text several, of one that is mostly no talk fewer. */
const needed = (isLong: boolean, isMostlyTalk: boolean): number => {
  if (isLong) return isMostlyTalk ? 3 : 2;
  return isMostlyTalk ? 1 : 0;
};

/**
 * A text tells its contents when clauses of it tell a rule or a measure and are no talk. What follows talk in its sentence is
 * told by a rule only: a number there (投诉417件，涉及2900多人) goes on with the talk. A short text that is mostly no talk tells
 * its contents, in whatever words; so does an answer to the question for them.
 */
export const saysContent = (text: string): boolean => {
  const sentences = withoutCounts(withoutNames(text)).split(SENTENCES);
  const { rules, measures } = sentences.map(telling).reduce((sum, one) => ({
    rules: sum.rules + one.rules,
    measures: sum.measures + one.measures,
  }));
  const told = rules + measures;
  const isLong = sentences.reduce((sum, sentence) => sum + filled(sentence.split(CLAUSES)), 0) >= LONG;
  if (asked.test(text) && (!isLong || told > 0)) return true;
  const talked = sentences.filter((sentence) => isTalk(sentence) || saysBackground(sentence));
  const isMostlyTalk = talked.length >= filled(sentences) * MOSTLY;
  if (isLong && isMostlyTalk && rules < RULES) return false;
  return told >= needed(isLong, isMostlyTalk);
};
