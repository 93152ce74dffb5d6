/** Similarity: one size fits all (一刀切), found after the guideline's own wording is taken out. */
export { type CopiedShare, copiedShares } from './copied-shares';
export { COPIED_FROM, findTwins, type GuidelineWording } from './find-twins';
export { sharedWords } from './shared-words';
export { twinFinding } from './twin-finding';
export type { LocalText, Twin } from './types';
