/** Withdrawing (撤回): what is asked before something public is taken away, and what is said of it. */

export type { Dependants, WithdrawalOutlook } from './outlook';
export { reasonHeader, reasonMissing, reasonProblem } from './reason';
