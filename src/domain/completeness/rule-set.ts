import { elementWeights } from '../finding/weights';
import { bandThresholds } from './band-thresholds';
import { entryRules } from './entry-rules';

/**
 * Version of the rules of a catalogue entry. Scores that are kept (the store's column, a history) name it, and are
 * made anew when it grows. Raise it with every change that a test of the rules shows.
 */
export const ruleSetVersion = 16;

/** The rules as a table, without their functions: for comparing versions. @internal */
export const ruleTable = () => ({
  weights: elementWeights,
  bands: bandThresholds,
  rules: entryRules.map(({ hits: _, ...data }) => data),
});
