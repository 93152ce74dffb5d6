/** Similarity: one size fits all (一刀切), found after the guideline's own wording is taken out. */
export { findTwins, type GuidelineWording } from './find-twins';
export { sharedWords } from './shared-words';
export { twinFinding } from './twin-finding';
export type { LocalText } from './types';
