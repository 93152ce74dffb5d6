import { codesOf } from '../codes';
import { ruleSetVersion } from '../completeness';
import { statutoryLimits } from '../time';
import type { JudgingContext } from './judging-context';

/** FNV-1a, 32 bits, in eight hexadecimal digits: tells settings apart, protects nothing. */
const digest = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

const inOrder = <T extends object>(values: T): Array<[string, unknown]> =>
  Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));

/** The day of which the law's numbers belong to the version itself; one that changes later makes another name. */
const LAW_OF = '2026-11-27';

/**
 * Names the rules by which an entry is scored: the version of the rule set and, where the district lays down its own
 * points or numbers or the law has changed, a digest of those (`1`, `1-5f3a09c2`). A kept score with another name is old.
 */
export const ruleSetId = ({
  overrides,
  limits,
  today,
}: Pick<JudgingContext, 'overrides' | 'limits' | 'today'>): string => {
  const [now, then] = [limits.on(today), statutoryLimits.on(LAW_OF)];
  const amounts = codesOf(now).flatMap((kind) =>
    now[kind].amount === then[kind].amount ? [] : [[kind, now[kind].amount]],
  );
  const own = inOrder(overrides).map(([rule, override]) => [rule, inOrder(override as object)]);
  if (amounts.length === 0 && own.length === 0) return String(ruleSetVersion);
  return `${ruleSetVersion}-${digest(JSON.stringify([amounts, own]))}`;
};
