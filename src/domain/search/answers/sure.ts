import type { PublicTypeName } from '../../public-model';
import { type AskedKind, asksSeveral } from '../asking';
import { isCommon } from '../dictionary';
import type { AskedWord, Question } from '../question';
import { titlesReaching } from '../reaching';
import { formsOf, heaviestFirst, MOST_COMBINED } from '../scoring';
import { answerFields } from './fields';

/** A document that may have the answer. */
export interface AnswerCandidate {
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly title: string;
  readonly score: number;
  /** Which of the question's words it has, by any name: A in the title, B in key fields, C and D in its texts. */
  readonly parts: ReadonlyMap<string, string>;
  /** Its fields, as its snapshot has them. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly field: string;
  readonly text: string;
  readonly type: PublicTypeName;
  readonly documentId: string;
}

/**
 * When an answer is sure enough: shares of what the question's words tell. Set on the halves that were looked at of what citizens of
 * five districts may ask (tests/integration/search/citizens*), so that of a hundred answers 95 are right.
 */
const SURE = {
  /** The document has most of the question's words, and half of them in its title. */
  anywhere: 0.6,
  inTitle: 0.5,
  /** Its title is about little else. */
  ofTitle: 0.4,
  /** No other document comes so near that says something else. */
  second: 0.9,
  /** Nor does a document of another type answer so much better. */
  other: 1.25,
} as const;

/** Where a word is unknown that may be part of a story, the rest must be all of the question, and all of the title. */
const STORY = { anywhere: 0.9, inTitle: 0.85, ofTitle: 0.6, second: 0.8 } as const;

/** Words of many titles that say nothing of the matter; within its name (工伤认定) they may be asked for, too. */
const general =
  /办理|申请|指南|服务|须知|说明|登记|核发|审批|申领|申报|受理|缴纳|使用|入住|提取|认定|领取|的|和|与|[（(].*?[）)]|[“”、《》\s]/gu;

/** Acts that one service is told from another by: who asks how to have it renewed is not answered by how to get it. */
const act =
  /变更|更名|更改|补[办领发]?|换[领证发]?|续[期签办]?|延[期续]|注销|撤销|挂失|遗失|丢失?|年[检审]|过户|转[出入让移]|迁[出入移]|复[查审议核]|恢复|暂停|退[费款税保]?|异议|投诉|举报|预约|撤回/u;

/** What sets one case apart from another of the same name: a document that does not speak of it answers another case. */
const ofAnotherCase =
  /二手|旧(?=[车机房])|城[里区市镇]|农村|乡下|外[地省国籍]|异地|境外|集体|私人|加急|代办|网上|线上/gu;

/** A word that tells so much by itself and that no document knows: the question asks for something else, however near the rest comes. */
const TELLING = 0.9;

/** Words that say only what is wanted to know of the matter, where the words of asking (../asking) have left them. */
const ofKind: Readonly<Partial<Record<AskedKind, RegExp>>> = {
  fee: /^(?:[掏花要付交收缴]钱|收费|费用|价[格钱]|罚款?|一年|一次|一个人)$/u,
  duration: /^(?:[\p{Script=Han}\d]天|时[间限]|期限|下来|下发|发下来|办下来|到账|工作日)$/u,
  materials: /^(?:材料|资料|手续|证件|东西|证明|文件|准备|备齐)$/u,
  place: /^(?:地[点址方]|窗口|哪[里儿边])$/u,
  phone: /^(?:电话|号码|热线|咨询|打|联系)$/u,
  basis: /^(?:依据|根据|条例|文件|规定|法律|法规|政策|哪个|凭)$/u,
  eligibility: /^(?:条件|要求|资格|年纪|岁数|符合|够|年龄)$/u,
};

/** What a question is about. Words of many titles, the district's own name among them, tell no matter from another. */
const matterOf = ({ words, kind }: Question, weights: readonly number[]) =>
  words.flatMap((word, at) =>
    word.role === 'asked' &&
    !word.own.some(isCommon) &&
    !(kind !== null && word.own.some((own) => ofKind[kind]?.test(own)))
      ? [{ asked: word, weight: weights[at] ?? 0 }]
      : [],
  );

/** The tsquery of the documents with so much of the question in the title that they may answer it; null for none. */
export const mostlyTitledQuery = (question: Question, weights: readonly number[]): string | null => {
  const matter = matterOf(question, weights).filter(({ weight }) => weight > 0);
  const heaviest = heaviestFirst(matter, ({ weight }) => weight).slice(0, MOST_COMBINED);
  const total = matter.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? null : titlesReaching(heaviest, SURE.inTitle * total) || null;
};

const has = (candidate: AnswerCandidate, word: AskedWord, parts: string): boolean =>
  formsOf(word).some((name) => {
    const part = candidate.parts.get(name);
    return part !== undefined && parts.includes(part);
  });

/** The share of a title that the question is about. */
const aboutTitle = (title: string, { words }: Question): number => {
  const matters = new Array<boolean>(title.length).fill(true);
  for (const { index, 0: word } of title.matchAll(general)) matters.fill(false, index, index + word.length);
  const covered = new Array<boolean>(title.length).fill(false);
  for (const word of words.filter(({ role }) => role === 'asked' || role === 'part'))
    for (const name of formsOf(word))
      for (let at = title.indexOf(name); at !== -1; at = title.indexOf(name, at + 1))
        covered.fill(true, at, at + name.length);
  const all = matters.filter(Boolean).length;
  return all === 0 ? 1 : matters.filter((matter, at) => matter && covered[at]).length / all;
};

/** Whether a document has a case in its text, or the word for it by another name: 城镇 for 城里. */
const speaksOf = (candidate: AnswerCandidate, one: string, { words }: Question): boolean =>
  (candidate.title + JSON.stringify(candidate.values)).includes(one) ||
  words.some((word) => word.own.includes(one) && has(candidate, word, 'ABCD'));

const acts = new RegExp(act.source, 'gu');
/** Of the acts that a title names, 补贴 is none; of a guide for several one need not be asked for. */
const isOfAnotherAct = ({ title }: AnswerCandidate, { phrase }: Question): boolean => {
  const named = title.replace(/补[贴助偿]/gu, '').match(acts) ?? [];
  return named.length > 0 && !/[、，]/u.test(title) && !named.some((one) => phrase.includes(one.charAt(0)));
};

/** Another place's name is no story: 湛河区领结婚证在哪里. */
const ofAnotherPlace = /[区县市旗镇乡村]$|街道$|派出所$|社区$/u;
/** A word that nobody knows, and whether it may be part of a story (家里着火, 我姥姥) or names another place. */
const unknownIn = ({ words }: Question, weights: readonly number[]): 'none' | 'story' | 'place' => {
  const unknown = words.filter(
    ({ role, telling }, at) => role === 'asked' && telling >= TELLING && (weights[at] ?? 0) === 0,
  );
  if (unknown.length === 0) return 'none';
  return unknown.some(({ own }) => own.some((word) => ofAnotherPlace.test(word))) ? 'place' : 'story';
};

const matches = (question: Question, weights: readonly number[], candidate: AnswerCandidate): boolean => {
  const unknown = unknownIn(question, weights);
  if (unknown === 'place' || isOfAnotherAct(candidate, question)) return false;
  const least = unknown === 'story' ? STORY : SURE;
  const matter = matterOf(question, weights);
  const must = matter.filter(({ asked }) => asked.place || asked.own.some((name) => act.test(name)));
  if (!must.every(({ asked }) => has(candidate, asked, 'ABCD'))) return false;
  const cases = question.phrase.match(ofAnotherCase) ?? [];
  if (!cases.every((one) => speaksOf(candidate, one, question))) return false;
  const total = matter.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return false;
  const share = (parts: string): number =>
    matter.reduce((sum, { asked, weight }) => sum + (has(candidate, asked, parts) ? weight : 0), 0) / total;
  return (
    share('ABCD') >= least.anywhere &&
    share('A') >= least.inTitle &&
    aboutTitle(candidate.title, question) >= least.ofTitle
  );
};

/** Another time than now: what is asked of next year is not answered by this one. */
const otherTimes = /[明后来次去前往]年|下半年|上半年|下个?月|上个?月|(?:19|20)\d\d年?/gu;

/** How long the unit takes, … */
const isOfWork = /[办批下拿到退发审出转迁领结取给寄好完回答复]|[时期]限/u;
/** … not how long one is given something, or may keep it: 失业金能领多久. */
const ofUse =
  /(?:(?:领(?!证)|享受|发放|保留|有效|管|借|看|住(?![房证宅院])|租(?![房赁]))[^，。]{0,4}?|(?:用|停|放|欠|缴|交)[取到]?)(?:(?:多久|多长时间)(?![^，。]{0,3}[能到下])|(?:几|多少)个?(?:月|年|天)(?:的|$))/u;

/** 过多少天再去报就不收了. */
const tooLate = /再[^，。]{0,4}就不|过期|超过多久/u;

/** What somebody pays others, or has to pay month by month, is no fee of the unit's. */
const otherCost =
  /摊|[坐乘]|每[家户人月年方吨度平]|一(?:个月|年|户|家|方|吨|度)|租金|房租|票价|车费|学费|药费|造价|成本|差价|赔/u;
const isFree = /^(?:不收费|免费|无|不收取)/u;

/** When somebody is there; not when money comes or a hearing begins. */
const isOfOpening =
  /上班|下班|开门|关门|营业|办公|有人|值班|午休|休息|开放|几点|周末|双休|节假日|(?:星期|礼拜|周)[一二三四五六日天末]|[上中下]午|晚上|(?:办理|受理|服务)时间/u;

/** What does not fit what was asked: a time has a number. */
const fits = ({ kind, phrase }: Question, field: string, text: string): boolean => {
  if ((phrase.match(otherTimes) ?? []).some((time) => !text.includes(time))) return false;
  if (kind === 'fee') {
    if (otherCost.test(phrase) && isFree.test(text)) return false;
    // A tax is no fee for having it paid.
    return !/税|[坐乘]/u.test(phrase) || /工本|税务登记/u.test(phrase);
  }
  if (kind === 'duration')
    return (
      isOfWork.test(phrase) &&
      !ofUse.test(phrase) &&
      !tooLate.test(phrase) &&
      /[\d〇一二三四五六七八九十]|即时|当场|随到随办/u.test(text)
    );
  if (kind === 'phone') return /\d{5}/.test(text);
  if (kind === 'when') return field === 'places' ? isOfOpening.test(phrase) : /公开|公示|公布/u.test(phrase);
  return true;
};

const answerIn = (question: Question, candidate: AnswerCandidate): Answer | null => {
  const { kind } = question;
  for (const { field, text: read } of (kind && answerFields[kind]?.[candidate.type]) ?? []) {
    const text = read(candidate.values);
    if (text !== null)
      return fits(question, field, text)
        ? { field, text, type: candidate.type, documentId: candidate.documentId }
        : null;
  }
  return null;
};

/**
 * The field of a document that answers a question, word for word; null where none surely does. Candidates come best
 * first; `best` is the score of the best document of any type.
 */
export const answerTo = (
  question: Question,
  weights: readonly number[],
  candidates: readonly AnswerCandidate[],
  best: number,
): Answer | null => {
  const [first, ...others] = candidates;
  if (
    !first ||
    asksSeveral(question.phrase) ||
    !matches(question, weights, first) ||
    best > SURE.other * first.score
  )
    return null;
  const answer = answerIn(question, first);
  if (answer === null) return null;
  const near = unknownIn(question, weights) === 'story' ? STORY.second : SURE.second;
  const rival = others.find(
    (other) => other.score > near * first.score && answerIn(question, other)?.text !== answer.text,
  );
  return rival ? null : answer;
};
