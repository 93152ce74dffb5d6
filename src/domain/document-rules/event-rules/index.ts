import type { Rule } from '../../completeness/rule';
import type { JudgedEvent } from './judged-event';
import { materialRules } from './material-rules';
import { periodRules } from './period-rules';
import { resultRules } from './result-rules';

export { eventFromSnapshot, type JudgedEvent } from './judged-event';

/** Every rule for a participation event. */
export const eventRules: readonly Rule<JudgedEvent>[] = [...periodRules, ...materialRules, ...resultRules];
