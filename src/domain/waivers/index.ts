/** Waivers (豁免) and second-person sign-off (复核签署): how one finding may pass the gate, and stays in sight. */
export { applyWaivers } from './apply-waivers';
export { fingerprintOf } from './fingerprint';
export {
  endsSoon,
  type ListedWaiver,
  mostExpired,
  signRight,
  type WaiverCounts,
  type WaiverList,
} from './listed';
export {
  alreadyAsked,
  askProblems,
  findingGone,
  lastDay,
  signProblems,
  type WaiverProblem,
  withdrawProblems,
} from './problems';
export { procedureFor, procedureOf } from './procedure';
export {
  type StandingFinding,
  standings,
  type WaiverFile,
  type WaiverState,
  waiverState,
} from './standing';
export type { WaivedDocument, WaivedFinding, Waiver } from './waiver';
