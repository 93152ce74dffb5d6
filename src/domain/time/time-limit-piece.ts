import { cadenceRule } from './time-limit-cadence';
import { anyOf, hasSpan } from './time-limit-spans';
import type { Act, ClausePart } from './time-limit-types';
import { whenRule } from './time-limit-when';
import { wholeRules } from './time-limit-whole';
import { actWords, fillerWords, hedgeWords, isColonScope, isScope, promptWords } from './time-limit-words';

const PROMPT = anyOf(promptWords);
const PLACE = '(?:在|通过|于)[^\\d在,;:内日]{1,20}?(?:网站|平台|公示栏|公告栏|媒体|系统|公众号|栏目)上?';

/** 20个工作日内 | 在政府网站向社会及时 | 公开 */
const tailPattern = new RegExp(
  `^((?:${anyOf(fillerWords)}|${PROMPT}|${PLACE})*)(${anyOf(Object.values(actWords).flat())})?${anyOf(fillerWords)}*$`,
);
const prompts = new RegExp(PROMPT, 'g');
const places = new RegExp(PLACE, 'g');

const actOf = (word: string): Act | undefined =>
  (Object.keys(actWords) as Act[]).find((act) => actWords[act].includes(word));

/** Whether the part says when, so that 及时 beside it adds nothing. */
const saysWhen = ({ amount, before, due, cadence, continuous }: ClausePart): boolean =>
  (amount ?? null) !== null || !!before || !!due || !!cadence || !!continuous;

/** An event and an act, and no period between them, leave the time open: 印发后公开. */
export const openEnded = (part: ClausePart): ClausePart =>
  part.trigger && part.act && !part.vague && !saysWhen(part) ? { ...part, vague: '后' } : part;

const withTail = (when: ClausePart, middle: string, actWord: string): ClausePart => {
  const prompt = (middle.match(prompts) ?? []).join('');
  const place = (middle.match(places) ?? []).join('');
  const act = actOf(actWord);
  const part: ClausePart = { ...when, ...(act ? { act } : {}), ...(place === '' ? {} : { place }) };
  if (saysWhen(when) || when.ditto) return part;
  return prompt === '' ? openEnded(part) : { ...part, vague: (when.vague ?? '') + prompt };
};

/** A statement without a scope: when, and after it the act with its fillers; the longest tail that leaves sense is taken. */
const unscoped = (text: string): ClausePart | null => {
  const whole = wholeRules(text) ?? cadenceRule(text);
  if (whole) return whole;
  for (let end = 0; end <= text.length; end += 1) {
    const tail = tailPattern.exec(text.slice(end));
    const core = text.slice(0, end);
    const when = tail && (end === 0 ? {} : (wholeRules(core) ?? cadenceRule(core) ?? whenRule(core)));
    if (when) return withTail(when, tail?.[1] ?? '', tail?.[2] ?? '');
  }
  return null;
};

const notes = /^(?:注|备注|说明|例|例如|附)$/;

/** A length of time inside a scope is a limit that was not understood. */
const namesContents = (text: string): boolean => isScope(text) && !hasSpan(text);

const scoped = (text: string): ClausePart | null => {
  const part = unscoped(text);
  if (part) return part;
  if (namesContents(text)) return { scope: text };
  for (let end = text.length - 1; end > 0; end -= 1) {
    const scope = text.slice(0, end).replace(/(?:应当?|须)$/, '');
    const rest = namesContents(scope) ? unscoped(text.slice(end)) : null;
    if (rest) return { ...rest, scope };
  }
  return null;
};

const leads = /^(?:其中|另外|另(?!有|行)|并且|并|且|但)+/;

/** A hedge opens a limit that would else be firm: 原则上20个工作日内. Beside anything else it is not understood. */
const hedged = (text: string): ClausePart | null => {
  const hedge = hedgeWords.find((word) => text.includes(word));
  if (hedge === undefined) return scoped(text);
  const rest = text.replace(hedge, '').replace(leads, '');
  const part = rest.includes(hedge) ? null : scoped(rest);
  return part && saysWhen(part) && !part.vague ? { ...part, vague: hedge } : null;
};

/** No statement of a time limit is longer; what is, is prose. */
const LONGEST_PIECE = 200;

/** What a piece says, all of it; null where words are left that no rule understands. `colon`: the scope stood before a colon. */
export const parsePiece = (text: string): { part: ClausePart; colon: boolean } | null => {
  if (text.length > LONGEST_PIECE) return null;
  const plain = text.replace(leads, '') || text;
  const asWhole = wholeRules(plain);
  if (asWhole) return { part: asWhole, colon: false };
  const at = plain.indexOf(':');
  if (at < 0) {
    const part = hedged(plain);
    return part && Object.keys(part).length > 0 ? { part, colon: false } : null;
  }
  const scope = plain.slice(0, at);
  const rest = plain.slice(at + 1);
  if (!isColonScope(scope) || hasSpan(scope) || notes.test(scope)) return null;
  if (rest === '') return { part: { scope }, colon: true };
  const part = wholeRules(rest) ?? hedged(rest);
  if (!part || part.scope === undefined) return part && { part: { ...part, scope }, colon: true };
  return null;
};
