import { contradiction } from '../findings/contradictions';
import { isSamePosting, remarked, takeBracket } from './brackets';
import { emptyClause } from './empty';
import { type PieceReading, parsePiece } from './piece';
import { openEnded, saysWhen } from './tail';
import type { Piece } from './text';
import type { ClausePart, TimeLimitClause, TimeLimitIssue } from './types';

export interface Assembly {
  clauses: TimeLimitClause[];
  issues: TimeLimitIssue[];
  /** A scope or a trigger that waits for its limit. */
  waiting: { part: ClausePart; text: string; starts: boolean } | null;
  /** The scope that stood before a colon; it holds until the next ';'. */
  scope: string | null;
  /** Remarks before the first clause. */
  remarks: TimeLimitIssue[];
}

/** Parts that may be said after a comma or in brackets about the clause before. */
const addenda: readonly (keyof ClausePart)[] = [
  'posting',
  'retention',
  'kept',
  'until',
  'dynamic',
  'reserved',
  'act',
  'place',
  'remark',
];

const keysOf = (part: ClausePart): (keyof ClausePart)[] => Object.keys(part) as (keyof ClausePart)[];

const isWaiting = (part: ClausePart): boolean =>
  keysOf(part).length > 0 &&
  keysOf(part).every((key) => key === 'scope' || (key === 'trigger' && !part.before));

const isFirm = (clause: TimeLimitClause): boolean => saysWhen(clause) && !clause.cadence;

const isAddendum = (part: ClausePart, last: TimeLimitClause): boolean => {
  const keys = keysOf(part);
  // 长期公开,直至项目终止: the second says more of the same.
  if (part.until && last.retention === 'long-term')
    return keys.every((key) => key === 'retention' || key === 'until');
  // After a firm limit, a comma and 及时公开 say nothing new.
  if (part.vague === '及时' && last.amount !== null && (part.act ?? 'disclose') === (last.act ?? 'disclose'))
    return keys.every((key) => key === 'vague' || key === 'act');
  return keys.every(
    (key) => key === 'remark' || (addenda.includes(key) && (last[key] === null || last[key] === false)),
  );
};

/** After a firm limit 及时更新 and 实时更新 say that it is kept up to date. */
const keptUpToDate = (part: ClausePart, last: TimeLimitClause): ClausePart | null => {
  const isUpdate = part.vague && part.act === 'update' && !part.trigger && part.scope === undefined;
  return isUpdate && isFirm(last) ? { dynamic: true, ...(part.remark ? { remark: part.remark } : {}) } : null;
};

const joined = (...remarks: readonly (string | null | undefined)[]): string | null =>
  remarks.filter((remark) => remark).join(',') || null;

const replaceLast = (state: Assembly, clause: TimeLimitClause): void => {
  state.clauses[state.clauses.length - 1] = clause;
};

const addRemark = (state: Assembly, remark: string, code: TimeLimitIssue['code'] = 'residue'): void => {
  const last = state.clauses.at(-1);
  if (last) replaceLast(state, { ...last, remark: joined(last.remark, remark) });
  else state.remarks.push({ code, text: remark });
};

export const giveUpWaiting = (state: Assembly): void => {
  const { waiting } = state;
  state.waiting = null;
  if (!waiting) return;
  const last = state.clauses.at(-1);
  // 须在10日内,由主任签字后,上公开栏: the limit stands already.
  const isMore = last !== undefined && !waiting.starts && saysWhen(last);
  if (waiting.part.trigger && state.clauses.length === 0 && /(?:后|时)$/.test(waiting.text))
    state.clauses.push({ ...emptyClause, ...waiting.part, vague: '后', text: waiting.text });
  else if (waiting.part.trigger && !isMore) state.issues.push({ code: 'incomplete', text: waiting.text });
  else addRemark(state, waiting.text, 'incomplete');
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
  const both = { ...waiting.part, ...part, ...(scope === null ? {} : { scope }) };
  return { part: both, text: `${waiting.text},${text}` };
};

/** What alone makes no clause. */
const bareKeys: readonly (keyof ClausePart)[] = ['act', 'place', 'scope', 'reserved', 'remark'];

const takePart = (state: Assembly, read: ClausePart, text: string, starts: boolean, colon: boolean): void => {
  const said = joinWaiting(state, read, text);
  const part = openEnded(said.part);
  if (colon) state.scope = part.scope ?? null;
  if (isWaiting(part)) {
    state.waiting = { part, text: said.text, starts };
    return;
  }
  const last = state.clauses.at(-1);
  if (last && part.reserved && keysOf(part).length === 1) {
    replaceLast(state, { ...last, reserved: true });
    return;
  }
  // Beside a limit of its own, 与“三公”经费一并公开 says with what, not when.
  if (last && part.trigger?.code === 'together' && part.amount === 0 && (isFirm(last) || last.cadence)) {
    addRemark(state, said.text);
    return;
  }
  if (last && contradiction(last, part, said.text, starts))
    state.issues.push({ code: 'contradictory', text: `${last.text},${said.text}` });
  const addendum = (last && keptUpToDate(part, last)) || part;
  if (!starts && last && isAddendum(addendum, last)) {
    const { vague: _vague, remark, ...more } = addendum;
    replaceLast(state, {
      ...last,
      ...more,
      remark: joined(last.remark, remark),
      text: `${last.text},${said.text}`,
    });
    return;
  }
  const bare = keysOf(part).every((key) => bareKeys.includes(key));
  if (bare) {
    addRemark(state, said.text, 'incomplete');
    return;
  }
  const scope = part.scope ?? state.scope;
  state.clauses.push({ ...emptyClause, ...part, scope, text: said.text });
};

const takeRead = (state: Assembly, read: PieceReading, text: string, starts: boolean): void => {
  read.parts.forEach((part, index) => {
    takePart(state, part, text, starts && index === 0, read.colon && index === 0);
  });
  const understood = read.parts.some((part) => !keysOf(part).every((key) => bareKeys.includes(key)));
  for (const residue of understood || read.parts.length === 0 ? read.residue : []) {
    if (read.parts.length === 0) giveUpWaiting(state);
    state.issues.push({ code: 'residue', text: residue });
  }
  if (read.remark === null) return;
  giveUpWaiting(state);
  addRemark(state, read.remark);
};

/** 20个工作日内公开。备注：本项须在7个工作日内公开: a remark that tells a time is read as what it says, beside the statement before it. */
const takeLabelled = (state: Assembly, { text }: Piece): boolean => {
  const said = state.clauses.length === 0 ? null : remarked(text);
  if (said === null) return false;
  if (takeBracket(state, { text: said, mark: '(', note: false })) return true;
  const read = parsePiece(said);
  const [posted] = read.parts.map(({ posting }) => posting);
  if (posted && isSamePosting(state.clauses.at(-1)?.posting, posted)) {
    addRemark(state, said);
    return true;
  }
  const tells = read.parts.some((part) => keysOf(part).some((key) => !bareKeys.includes(key)));
  if (!tells || read.residue.length > 0) return false;
  takeRead(state, read, said, false);
  return true;
};

export const takePiece = (state: Assembly, piece: Piece): void => {
  if (piece.note) {
    addRemark(state, piece.text);
    return;
  }
  const starts = piece.mark === '' || piece.mark === ';';
  if (starts) {
    giveUpWaiting(state);
    state.scope = null;
  }
  if (takeLabelled(state, piece)) return;
  if (!takeBracket(state, piece)) takeRead(state, parsePiece(piece.text), piece.text, starts);
};

/** Remarks with no clause to stand at are what nobody understood. */
export const settleRemarks = (state: Assembly): void => {
  const [first, ...others] = state.clauses;
  if (state.remarks.length === 0) return;
  if (first)
    state.clauses = [
      { ...first, remark: joined(...state.remarks.map(({ text }) => text), first.remark) },
      ...others,
    ];
  else state.issues = [...state.remarks, ...state.issues];
};
