import { remembering } from '../../remembering';
import { saidAgain } from './findings/contradictions';
import { type Assembly, giveUpWaiting, settleRemarks, takePiece } from './reading/assembly';
import { endingOnce, postedWhereShown } from './reading/keeping';
import { saysWhen } from './reading/tail';
import { isEmptyLimit, looselyWritten, normaliseLimit, piecesOf } from './reading/text';
import type { TimeLimitClause, TimeLimitKind, TimeLimitReading } from './reading/types';
import { MOVING } from './words/words';

const assemble = (normalised: string): Assembly => {
  const state: Assembly = { clauses: [], issues: [], waiting: null, scope: null, remarks: [] };
  for (const piece of piecesOf(normalised)) takePiece(state, piece);
  giveUpWaiting(state);
  settleRemarks(state);
  state.clauses = [...endingOnce(state.clauses.map(openWhereOnlyMoving).map(postedWhereShown))];
  const again = saidAgain(state.clauses);
  if (again !== null) state.issues.push({ code: 'contradictory', text: again });
  return state;
};

/** Whether a clause says no more than that something shall be done in good time. */
const saysOnlyVaguely = (clause: TimeLimitClause): boolean =>
  clause.vague !== null &&
  clause.amount === null &&
  !clause.cadence &&
  !clause.due &&
  !clause.before &&
  !clause.posting &&
  (!clause.retention || clause.retention === 'long-term' || clause.retention === 'permanent');

/** 动态更新 alone says that it moves, not when. */
const openWhereOnlyMoving = (clause: TimeLimitClause): TimeLimitClause => {
  const { dynamic, vague, retention, posting, reserved, ditto } = clause;
  const silent = !vague && !retention && !posting && !reserved && !ditto && !saysWhen(clause);
  return dynamic && silent ? { ...clause, vague: MOVING } : clause;
};

const kindOf = ({ clauses, issues }: Assembly): TimeLimitKind => {
  if (clauses.length === 0) return 'unreadable';
  if (issues.length > 0) return 'partial';
  if (clauses.every(({ ditto }) => ditto)) return 'ditto';
  return clauses.every(saysOnlyVaguely) ? 'vague' : 'clauses';
};

/** How many times, lengths and stays are told. */
const saidIn = ({ clauses }: Assembly): number =>
  clauses.reduce(
    (sum, { amount, cadence, due, posting, retention }) =>
      sum + [amount !== null, cadence, due, posting, retention].filter(Boolean).length,
    0,
  );

/** A cell longer than this is not a time limit; it is not searched for one. */
const LONGEST_TEXT = 2000;

const readLimit = (text: string): TimeLimitReading => {
  if (text.length > LONGEST_TEXT)
    return { text, kind: 'unreadable', vague: false, clauses: [], issues: [{ code: 'residue', text }] };
  const normalised = normaliseLimit(text, false);
  let state = assemble(normalised);
  if (/\s/.test(text.trim())) {
    // Perhaps the line breaks part statements; believed only if then everything is understood, and more than before.
    const parted = assemble(normaliseLimit(text, true));
    const more = state.issues.length > 0 ? parted.clauses.length > 0 : saidIn(parted) > saidIn(state);
    if (parted.issues.length === 0 && more) state = parted;
  }
  if (state.issues.length > 0 && state.issues.every(({ code }) => code !== 'contradictory')) {
    const loose = looselyWritten(normalised);
    const again = loose === normalised ? state : assemble(loose);
    if (again.issues.length === 0 && saidIn(again) > saidIn(state)) state = again;
  }
  const { clauses, issues } = state;
  if (clauses.length === 0 && issues.every((issue) => isEmptyLimit(issue.text)))
    return { text, kind: 'empty', vague: false, clauses, issues: [] };
  return { text, kind: kindOf(state), vague: clauses.some(({ vague }) => vague !== null), clauses, issues };
};

/**
 * Reads a 公开时限 as it stands in a catalogue. Everything in the text is in a clause or in `issues`: nothing is
 * guessed, and nothing is left out but words that say nothing about time (向社会, 予以).
 */
export const parseTimeLimit: (text: string) => TimeLimitReading = remembering(readLimit);
