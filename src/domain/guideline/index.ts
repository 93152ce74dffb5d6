/** Coverage: what each unit did with each row of the guidelines of the domains it answers for. */
export { type CoverageTask, startCoverage } from './coverage';
export { localBasisOf, startLocalBasisHints } from './local-basis-hint';
export type * from './types';
export { whoMustCover } from './who-must-cover';
