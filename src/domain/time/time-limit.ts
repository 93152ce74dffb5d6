import { openEnded, parsePiece } from './time-limit-piece';
import { isEmptyLimit, normaliseLimit, type Piece, piecesOf } from './time-limit-text';
import type {
  ClausePart,
  TimeLimitClause,
  TimeLimitIssue,
  TimeLimitKind,
  TimeLimitReading,
} from './time-limit-types';

/** A clause in which nothing is said. */
export const emptyClause: TimeLimitClause = {
  scope: null,
  trigger: null,
  amount: null,
  unit: null,
  before: false,
  due: null,
  cadence: null,
  posting: null,
  retention: null,
  kept: null,
  dynamic: false,
  continuous: false,
  vague: null,
  ditto: false,
  act: null,
  place: null,
  reserved: false,
  text: '',
};

interface Assembly {
  clauses: TimeLimitClause[];
  issues: TimeLimitIssue[];
  /** A scope or a trigger that waits for its limit. */
  waiting: { part: ClausePart; text: string } | null;
  /** The scope that stood before a colon; it holds until the next ';'. */
  scope: string | null;
}

/** Parts that may be said after a comma or in brackets about the clause before. */
const addenda: readonly (keyof ClausePart)[] = [
  'posting',
  'retention',
  'kept',
  'dynamic',
  'reserved',
  'act',
  'place',
];

const keysOf = (part: ClausePart): (keyof ClausePart)[] => Object.keys(part) as (keyof ClausePart)[];

const isWaiting = (part: ClausePart): boolean =>
  keysOf(part).every((key) => key === 'scope' || (key === 'trigger' && !part.before));

const isAddendum = (part: ClausePart, last: TimeLimitClause): boolean => {
  const keys = keysOf(part);
  // After a firm limit, a comma and 及时公开 say nothing new.
  if (part.vague === '及时' && last.amount !== null && (part.act ?? 'disclose') === (last.act ?? 'disclose'))
    return keys.every((key) => key === 'vague' || key === 'act');
  return keys.every((key) => addenda.includes(key) && (last[key] === null || last[key] === false));
};

const giveUpWaiting = (state: Assembly): void => {
  if (state.waiting) state.issues.push({ code: 'incomplete', text: state.waiting.text });
  state.waiting = null;
};

const joinScopes = (first: string | null | undefined, second: string | null | undefined): string | null =>
  first && second ? `${first}、${second}` : (second ?? first ?? null);

/** Joins a piece to what waits for it. Two triggers cannot both start one clock, and a period
 * ahead (提前) starts at none: then the first is given up. */
const joinWaiting = (state: Assembly, part: ClausePart, text: string): { part: ClausePart; text: string } => {
  const { waiting } = state;
  if (!waiting) return { part, text };
  const clash = waiting.part.trigger && (part.trigger || part.before);
  if (clash || part.ditto || part.reserved) {
    giveUpWaiting(state);
    return { part, text };
  }
  state.waiting = null;
  const scope = joinScopes(waiting.part.scope, part.scope);
  const joined = { ...waiting.part, ...part, ...(scope === null ? {} : { scope }) };
  return { part: joined, text: `${waiting.text},${text}` };
};

const takePiece = (state: Assembly, piece: Piece): void => {
  const starts = piece.mark === '' || piece.mark === ';';
  if (starts) {
    giveUpWaiting(state);
    state.scope = null;
  }
  const read = parsePiece(piece.text);
  if (!read) {
    giveUpWaiting(state);
    state.issues.push({ code: 'residue', text: piece.text });
    return;
  }
  const joined = joinWaiting(state, read.part, piece.text);
  const { text } = joined;
  const part = openEnded(joined.part);
  if (read.colon) state.scope = part.scope ?? null;
  if (isWaiting(part)) {
    state.waiting = { part, text };
    return;
  }
  const last = state.clauses[state.clauses.length - 1];
  if (!starts && last && isAddendum(part, last)) {
    const { vague: _vague, ...said } = part;
    state.clauses[state.clauses.length - 1] = { ...last, ...said, text: `${last.text},${text}` };
    return;
  }
  if (
    keysOf(part).every((key) => key === 'act' || key === 'place' || key === 'scope' || key === 'reserved')
  ) {
    state.issues.push({ code: 'incomplete', text });
    return;
  }
  state.clauses.push({ ...emptyClause, ...part, scope: part.scope ?? state.scope, text });
};

const assemble = (normalised: string): Assembly => {
  const state: Assembly = { clauses: [], issues: [], waiting: null, scope: null };
  for (const piece of piecesOf(normalised)) takePiece(state, piece);
  giveUpWaiting(state);
  return state;
};

/** Whether a clause says no more than that something shall be done in good time. */
const saysOnlyVaguely = (clause: TimeLimitClause): boolean =>
  clause.vague !== null && clause.amount === null && !clause.cadence && !clause.due && !clause.before;

const kindOf = ({ clauses, issues }: Assembly): TimeLimitKind => {
  if (clauses.length === 0) return 'unreadable';
  if (issues.length > 0) return 'partial';
  if (clauses.every(({ ditto }) => ditto)) return 'ditto';
  return clauses.every(saysOnlyVaguely) ? 'vague' : 'clauses';
};

/** A cell longer than this is not a time limit; it is not searched for one. */
const LONGEST_TEXT = 2000;

/**
 * Reads a 公开时限 as it stands in a catalogue. Everything in the text is in a clause or in `issues`: nothing is
 * guessed, and nothing is left out but words that say nothing about time (向社会, 予以).
 */
export const parseTimeLimit = (text: string): TimeLimitReading => {
  if (text.length > LONGEST_TEXT)
    return { text, kind: 'unreadable', vague: false, clauses: [], issues: [{ code: 'residue', text }] };
  let state = assemble(normaliseLimit(text, false));
  if (state.issues.length > 0 && /\s/.test(text.trim())) {
    // Perhaps the line breaks part statements; believed only if then everything is understood.
    const parted = assemble(normaliseLimit(text, true));
    if (parted.issues.length === 0 && parted.clauses.length > 0) state = parted;
  }
  const { clauses, issues } = state;
  if (clauses.length === 0 && issues.every((issue) => isEmptyLimit(issue.text)))
    return { text, kind: 'empty', vague: false, clauses, issues: [] };
  return { text, kind: kindOf(state), vague: clauses.some(({ vague }) => vague !== null), clauses, issues };
};
