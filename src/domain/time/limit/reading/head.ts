import { doubtWords, fillerWords, hedgeWords } from '../words/words';
import { anyOf } from './spans';
import { PLACE_NAME } from './tail';
import { FROM, isPlainEvent, isScope, isTriggerText, triggerOf } from './triggers';
import type { ClausePart } from './types';

/**
 * How the words before a limit are taken. `event`: they must name one (停水 | 前24小时). `limit`: an event with 之日起 or
 * one that is known, else contents. `plain`: an event only with 之日起.
 */
export type HeadMode = 'event' | 'limit' | 'plain';

const leads = /^(?:其中|另外|另(?!有|行)|并且|并|且|但|或者?|同时|[、和及•·※*●■▪◆>]|-(?!\d))+:?/;
/** 自 and 在 before an event; not those of 自然资源, 从业人员, 在建项目. */
const eventLead = new RegExp(
  `^(?:(?:应当?|必?须)(?=[自从在于不]))?(?:不[迟晚]于|${FROM}|从(?![业严]|事(?![故件]))|在(?![校职线册编岗读]|建(?![设成]))|于|如有?|若有?|遇有?)+`,
);
const trailing = new RegExp(
  `(?:${anyOf(fillerWords)}|在|于|需|一般|为|至迟|最迟|最长|将|(?<![各亲独])自|(?<![重主需必纪摘首只])要)+$`,
);
const marker = /(?:之日起算?|之日|当日起|次日起|之时起|起算?|之后|以后|后|(?<!同)时)的?(?:次日起|当日起)?$/;
const placeAtEnd = new RegExp(`${PLACE_NAME}$`);
const fromWithin = new RegExp(`${FROM}|(?<!依|由|听|服|跟|遵|盲|顺|随)从(?![业严事])`);

/** Not those of 签约, 预约, 约谈, 上下半年. */
const doubt = new RegExp(
  `(?!(?<=[签履预合条节公违契])约|约[定谈见请束稿]|上下(?:半年|学期|[班游级]))${anyOf(doubtWords)}(?!\\d+(?:\\.\\d+)?余?(?:[万亿]|千?元|[人户名家亩吨米%条]|平方|公里))`,
);

/** 约20个工作日: about so much; the number is not believed. */
export const isDoubtful = (text: string): boolean => doubt.test(text);

const eventOf = (text: string): ClausePart | null => {
  const event = text.replace(eventLead, '').replace(/的$/, '');
  return isTriggerText(event) ? { trigger: triggerOf(event) } : null;
};

/** 行政处罚信息自作出决定: the contents stand before 自. */
const marked = (text: string): ClausePart | null => {
  const whole = eventOf(text);
  if (whole) return whole;
  const from = fromWithin.exec(text);
  if (!from || from.index === 0) return null;
  const scope = text.slice(0, from.index).replace(/[应须在的]+$/, '');
  const part = eventOf(text.slice(from.index));
  return part && isScope(scope) ? { ...part, scope } : null;
};

const scopeOf = (text: string): ClausePart | null => {
  const scope = text.replace(/^(?:对于?|关于|针对|凡)(?!外)/, '').replace(trailing, '');
  return isScope(scope) && !/^(?:按照?|依照?|依据|根据|见|详见)/.test(scope) ? { scope } : null;
};

/** The words before a limit; null where they name neither an event nor contents. An empty text says nothing. */
export const readHead = (text: string, mode: HeadMode): ClausePart | null => {
  const hedge = hedgeWords.find((word) => text.includes(word));
  let rest = (hedge === undefined ? text : text.replace(hedge, '')).replace(leads, '');
  const vague: ClausePart = hedge === undefined ? {} : { vague: hedge };
  if (hedge !== undefined && rest.includes(hedge)) return null;
  const place = placeAtEnd.exec(rest)?.[0];
  if (place !== undefined && place.length > 2) rest = rest.slice(0, -place.length);
  const said: ClausePart = { ...vague, ...(place !== undefined && place.length > 2 ? { place } : {}) };
  const bare = marker.test(rest) ? rest : rest.replace(trailing, '');
  if (bare === '') return mode === 'event' ? null : said;
  if (isDoubtful(bare)) return null;
  const start = marker.exec(bare);
  if (start && start.index > (start[0].startsWith('时') ? 1 : 0)) {
    const part = marked(bare.slice(0, start.index));
    return part && { ...said, ...part };
  }
  if (mode === 'event' || (mode === 'limit' && isPlainEvent(bare))) {
    const part = marked(bare);
    if (part || mode === 'event') return part && { ...said, ...part };
  }
  const part = scopeOf(bare);
  return part && { ...said, ...part };
};
