import { parseDate } from './time-limit-dates';
import { anyOf, hasSpan, parseSpan, SPAN } from './time-limit-spans';
import type { ClausePart, TriggerCode } from './time-limit-types';
import { continuousWords, FROM, isTriggerText, openWords, promptWords, triggerOf } from './time-limit-words';

/** Words that can name an event; a length of time among them would be a limit that was not understood. */
const isEvent = (text: string): boolean => isTriggerText(text) && !hasSpan(text);

/** 自 and 在 before an event; not those of 自然资源, 从业人员, 在建项目. */
const eventLead = new RegExp(
  `^(?:${FROM}|从(?![业严]|事(?![故件]))|在(?![校职线册编岗读]|建(?![设成]))|于)+`,
);

/** 20个工作日内; 最迟 and 不超过 say the same as 内. */
const limitPattern = new RegExp(
  `^(?:在|于|应当|应|须|的|最迟|最长|至迟|不迟于|不得?超过)*(${SPAN})(?:以内|之内|内)?$`,
);

const within = (text: string): ClausePart | null => {
  const span = parseSpan(limitPattern.exec(text)?.[1] ?? '');
  return span ? { amount: span.amount, unit: span.unit } : null;
};

const aheadPattern = new RegExp(`^(?:至少|最迟|应当?)*提前(?:至少|不少于)?(${SPAN})(?:以上)?$`);
const beforePattern = new RegExp(`^(.+?)(?:之前|以前|前)(?:至少|不少于|提前)*(${SPAN})?$`);
const spanBeforePattern = new RegExp(`^(.+?)的?(${SPAN})(?:之前|以前|前)$`);

/** 提前一周, 开学前1个月, 会议召开7日前, 开学前. */
const before = (text: string): ClausePart | null => {
  const ahead = parseSpan(aheadPattern.exec(text)?.[1] ?? '');
  if (ahead) return { before: true, amount: ahead.amount, unit: ahead.unit };
  const match = spanBeforePattern.exec(text) ?? beforePattern.exec(text);
  const trigger = (match?.[1] ?? '').replace(eventLead, '');
  if (!match || !isEvent(trigger)) return null;
  const part: ClausePart = { before: true, trigger: triggerOf(trigger) };
  if (match[2] === undefined) return triggerOf(trigger).code === 'other' ? null : part;
  const span = parseSpan(match[2]);
  return span && { ...part, amount: span.amount, unit: span.unit };
};

const togetherPattern = /^[与和同随](.+?)(?:同时|同步|一并|一同)$/;
const sameDayPattern = /^(.*?)的?当[日天]内?$/;

const sameDay = (text: string): ClausePart | null => {
  const together = togetherPattern.exec(text)?.[1];
  if (together !== undefined)
    return isEvent(together)
      ? { trigger: { code: 'together', text: together }, amount: 0, unit: 'day' }
      : null;
  const match = sameDayPattern.exec(text);
  if (!match) return null;
  const trigger = (match[1] ?? '').replace(eventLead, '');
  if (trigger === '') return { amount: 0, unit: 'day' };
  return isEvent(trigger) ? { trigger: triggerOf(trigger), amount: 0, unit: 'day' } : null;
};

const openPattern = new RegExp(`^(?:${anyOf([...promptWords, ...openWords])})$`);
const byReference = /^(?:按照?|依照?|依据|根据|视|随(?!时))(?![年半季月周日逐])[^\d每]{1,30}$/;

const vague = (text: string): ClausePart | null =>
  openPattern.test(text) || (byReference.test(text) && !hasSpan(text)) ? { vague: text } : null;

const continuous = (text: string): ClausePart | null =>
  continuousWords.includes(text) ? { continuous: true } : null;

const due = (text: string): ClausePart | null => {
  const date = parseDate(text);
  return date && { due: date };
};

const markers = /之日起算?|之日|当日起|次日起|起|之后|以后|后/g;

/** An event and what follows it: 自信息形成之日起 + 20个工作日内, 信息变更后 + 实时. Alone, it waits for the next piece. */
const after = (text: string): ClausePart | null => {
  for (const marker of text.matchAll(markers)) {
    const event = text.slice(0, marker.index).replace(eventLead, '');
    const rest = text.slice(marker.index + marker[0].length).replace(/^的/, '');
    if (!isEvent(event)) continue;
    const part = rest === '' ? {} : (within(rest) ?? continuous(rest) ?? vague(rest));
    if (part) return { ...part, trigger: triggerOf(event) };
  }
  return null;
};

const unmarkedPattern = new RegExp(`^(.+?)(${SPAN})(?:以内|之内|内)$`);
const unmarkedCodes: readonly TriggerCode[] = [
  'information-formed',
  'information-formed-or-changed',
  'information-changed',
  'made-or-obtained',
  'application-received',
  'accepted',
  'decision-made',
];

/** 收到申请15个工作日内: without 之日起 only events that cannot be taken for contents. */
const unmarked = (text: string): ClausePart | null => {
  const match = unmarkedPattern.exec(text);
  const event = (match?.[1] ?? '').replace(eventLead, '');
  const span = parseSpan(match?.[2] ?? '');
  if (!span || !isEvent(event)) return null;
  const trigger = triggerOf(event);
  return unmarkedCodes.includes(trigger.code) ? { trigger, amount: span.amount, unit: span.unit } : null;
};

const rules: readonly ((text: string) => ClausePart | null)[] = [
  continuous,
  vague,
  due,
  within,
  sameDay,
  before,
  after,
  unmarked,
];

/** When: the part of a statement between its scope and its act. Null if no rule understands all of it. */
export const whenRule = (text: string): ClausePart | null => {
  for (const rule of rules) {
    const part = rule(text);
    if (part) return part;
  }
  return null;
};
