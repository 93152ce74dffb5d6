import type { Finding, ListedRuleId } from '../../../src/domain/finding';

/** What was found in something that breaks a rule. */
export type Story = () => Iterable<Finding>;

/** A story of each rule whose id begins so: one that is forgotten does not compile. */
export type Stories<Beginning extends string> = Readonly<
  Record<Extract<ListedRuleId, `${Beginning}.${string}`>, Story>
>;
