import { judgeChange } from '../../../domain/completeness';
import type { Judge } from '../../../domain/publication';

/** Asks at the gate whether a document is complete. It needs nothing but the document itself, so it costs no query. */
export const completenessJudge: Judge = { name: 'completeness', judge: judgeChange };
