import { placeWords } from '../words/event-words';
import { actWords, continuousWords, fillerWords, openWords, promptWords } from '../words/words';
import { anyOf, NUMBER, parseNumber } from './spans';
import type { Act, ClausePart } from './types';

/** An act, but not that of 公示栏 or 公告牌. */
export const ACTS = `${anyOf(Object.values(actWords).flat())}(?![栏牌板墙])`;
export const PROMPT = anyOf([...promptWords, ...continuousWords, ...openWords]);
export const FILLERS = anyOf(fillerWords);
const PLACE_END = `${anyOf(placeWords)}(?:上|内|里)?`;
/** 在政府网站, 通过门户网站、微信公众号. */
export const PLACE_NAME = `(?:在|通过|于|经由?)(?!\\d)[^,;:日天周每按]{0,20}?${PLACE_END}(?:[、和及]?[^,;:日天周每按]{1,14}?${PLACE_END})*?`;
/** The same where an act, or the end, follows: the village of 在村公示栏 is not the place. */
const PLACE = `${PLACE_NAME}(?=${ACTS}|${FILLERS}|${PROMPT}|[一-龥]{0,4}?$)`;

const parts = new RegExp(`(?:(${FILLERS}|[并且]|等方式|等渠道)|(${PROMPT})|(${PLACE})|(${ACTS}))`, 'y');
const times = new RegExp(`(至少|不少于)?(${NUMBER})[次回](以上)?`, 'y');

/** 随时, 实时, 即时. */
export const isContinuous = new RegExp(anyOf(continuousWords));

export interface Tail {
  readonly act: Act | null;
  readonly place: string | null;
  /** 及时, 第一时间: open where no period stands beside it. */
  readonly prompt: string;
  readonly times: { readonly times: number; readonly atLeast: boolean } | null;
  /** What is left: the object (上年度收支情况), or anything else. */
  readonly rest: string;
}

export const actOf = (word: string | undefined): Act | null =>
  (Object.keys(actWords) as Act[]).find((act) => word !== undefined && actWords[act].includes(word)) ?? null;

/** What stands after a limit: 在政府网站 | 向社会 | 及时 | 公开 | 收支情况. `counts`: 一次 may say how often. */
export const readTail = (text: string, counts: boolean): Tail => {
  let act: Act | null = null;
  let place: string | null = null;
  let prompt = '';
  let often: Tail['times'] = null;
  let at = 0;
  while (at < text.length) {
    times.lastIndex = at;
    const count: RegExpExecArray | null = often || !counts ? null : times.exec(text);
    const number: number | null = parseNumber(count?.[2] ?? '');
    if (count && number !== null && number >= 1 && Number.isInteger(number)) {
      often = { times: number, atLeast: (count[1] ?? count[3]) !== undefined };
      at += count[0].length;
      continue;
    }
    parts.lastIndex = at;
    const found = parts.exec(text);
    if (!found || (found[4] !== undefined && act) || (found[3] !== undefined && place !== null)) break;
    if (found[4] !== undefined) act = actOf(found[4]);
    if (found[3] !== undefined) place = found[3];
    if (found[2] !== undefined) prompt += found[2];
    at += found[0].length;
  }
  return { act, place, prompt, times: often, rest: text.slice(at) };
};

/** Whether the part says when, so that 及时 beside it adds nothing. */
export const saysWhen = ({ amount, before, due, cadence }: ClausePart): boolean =>
  (amount ?? null) !== null || !!before || !!due || !!cadence;

/** An event and an act, and no period between them, leave the time open: 印发后公开. */
export const openEnded = (part: ClausePart): ClausePart =>
  part.trigger && part.act && !part.vague && !part.posting && !part.retention && !saysWhen(part)
    ? { ...part, vague: '后' }
    : part;

/** The part with what its tail says; `rest` is not in it. */
export const withTail = (part: ClausePart, tail: Tail): ClausePart => {
  const { cadence } = part;
  const said: ClausePart = {
    ...part,
    ...(tail.act && !part.act ? { act: tail.act } : {}),
    ...(tail.place === null ? {} : { place: tail.place }),
    ...(tail.times && cadence ? { cadence: { ...cadence, ...tail.times } } : {}),
  };
  if (tail.prompt === '' || saysWhen(part) || part.ditto || part.posting || part.retention) return said;
  const vague = (part.vague ?? '') + tail.prompt;
  return { ...said, vague, ...(isContinuous.test(vague) ? { continuous: true } : {}) };
};
