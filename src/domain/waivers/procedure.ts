import type { Waiver } from './waiver';

/**
 * How a rule is waived. `reasoned`: whoever may publish gives a reason and a day. `second-person`: somebody else signs,
 * too. `never`: without it there is nothing that could be made public.
 */
export type Procedure = 'never' | 'reasoned' | 'second-person';

/** The first line whose beginning fits a rule's id decides; a rule that fits none is never waived. */
const procedures: readonly (readonly [string, Procedure])[] = [
  // The portal promises its readers that these are there (`String!`): a snapshot without them could not be read.
  ['required.', 'never'],
  ['element.name.', 'never'],
  ['element.method.missing', 'never'],
  ['element.audience.missing', 'never'],
  ['element.time-limit.missing', 'never'],
  // An end before the beginning is a slip of the pen, not a case for an exception.
  ['event.period.reversed', 'never'],
  ['policy.expires.reversed', 'never'],
  // 重大行政决策程序暂行条例 art. 15: why it is shorter stands in the document, where the public reads it.
  ['event.period.short', 'never'],
  // Readers click on it: an address that is no https page is never public.
  ['guide.online.not-https', 'never'],
  // Two numbers and their order: a slip of the pen, and a promise that the law forbids.
  ['guide.time-limit.longer', 'never'],
  // 个人信息保护法 art. 13, 29: sensitive data is made public on a ground of law; one person alone does not decide that.
  ['privacy.', 'second-person'],
  // The notice, 二（一）: eight elements for every entry. One person alone does not decide that one may be missing.
  ['element.', 'second-person'],
  ['event.', 'reasoned'],
  ['interpretation.', 'reasoned'],
  ['guide.', 'reasoned'],
  ['policy.', 'reasoned'],
  // These refuse nothing unless a district wants it so.
  ['time-limit.', 'reasoned'],
  ['legal-basis.', 'reasoned'],
];

export const procedureOf = (rule: string): Procedure =>
  procedures.find(([beginning]) => rule.startsWith(beginning))?.[1] ?? 'never';

/** A waiver whose procedure was not kept: asked for when a reason was enough for the eight elements. */
const ofOlderReleases = (rule: string): Procedure =>
  rule.startsWith('element.') ? 'reasoned' : procedureOf(rule);

/** A waiver stands by the procedure under which it was asked for, whatever is asked for today. */
export const procedureFor = ({ rule, procedure }: Pick<Waiver, 'rule' | 'procedure'>): Procedure =>
  procedure ?? ofOlderReleases(rule);
