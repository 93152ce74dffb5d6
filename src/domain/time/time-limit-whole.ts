import { anyOf, parseSpan, SPAN } from './time-limit-spans';
import { RESERVATION } from './time-limit-text';
import type { ClausePart, Posting, Retention } from './time-limit-types';
import { dittoWords, openWords, retentionWords } from './time-limit-words';

const MINIMUM = '(不得?少于|至少|不低于|不短于|不得低于)?';

/** 公示7个工作日, 公示期不少于5日, 征求意见期限不得少于30日. With 内 it could be a limit as well: not read. */
const postingPattern = new RegExp(
  `^(?:(公示|公告)|(?:公开)?(?:征求意见|征集意见|意见征集))(?:期限|时限|期间|时间|期)?[为:]?${MINIMUM}(${SPAN})(以上)?$`,
);
const postingReversed = new RegExp(`^${MINIMUM}(${SPAN})(以上)?的?公示期?$`);

const posting = (text: string): ClausePart | null => {
  const direct = postingPattern.exec(text);
  const reversed = direct ? null : postingReversed.exec(text);
  // 7个工作日公示 may be a limit with its act; only 不少于 makes it a posting period.
  if (reversed && reversed[1] === undefined && reversed[3] === undefined) return null;
  const span = parseSpan(direct?.[3] ?? reversed?.[2] ?? '');
  if (!span) return null;
  const minimum = (direct?.[2] ?? direct?.[4] ?? reversed?.[1] ?? reversed?.[3]) !== undefined;
  const kind: Posting['kind'] = direct && direct[1] === undefined ? 'comment' : 'posting';
  return { posting: { ...span, minimum, kind } };
};

const keptPattern = new RegExp(`^(?:公开|(保留|保存))(?:期限|时间|期)?为?${MINIMUM}(${SPAN})$`);
const dynamicPattern = /^(?:并?(?:实行)?动态(?:调整|更新|管理|公开))$/;
const retentionPattern = new RegExp(
  `^(?:公开|公示)?(${anyOf(Object.values(retentionWords).flat())})(?:有效|保留|保存)?(?:公开|公示|公布|展示)?(并?动态(?:调整|更新|管理))?$`,
);

const retention = (text: string): ClausePart | null => {
  if (dynamicPattern.test(text)) return { dynamic: true };
  const kept = keptPattern.exec(text);
  const span = kept && parseSpan(kept[3] ?? '');
  // 公开20日 may mean within or for 20 days; 保存 and 不少于 leave no doubt.
  if (span && (kept[1] !== undefined || kept[2] !== undefined))
    return { retention: 'fixed', kept: { ...span, minimum: kept[2] !== undefined } };
  const match = retentionPattern.exec(text);
  const word = match?.[1];
  if (word === undefined) return null;
  const code = (Object.keys(retentionWords) as Exclude<Retention, 'fixed'>[]).find((key) =>
    retentionWords[key].includes(word),
  );
  return code ? { retention: code, ...(match?.[2] === undefined ? {} : { dynamic: true }) } : null;
};

/** Statements that stand as a whole, the words for acts included. */
export const wholeRules = (text: string): ClausePart | null => {
  if (dittoWords.includes(text)) return { ditto: true };
  if (text === RESERVATION) return { reserved: true };
  if (openWords.includes(text)) return { vague: text };
  return posting(text) ?? retention(text);
};
