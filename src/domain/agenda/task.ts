import type { CodeName } from '../codes';
import type { PublicTypeName } from '../public-model/declare';
import type { IsoDate } from '../time';

/**
 * What somebody has to do. With a day by which: `interpretation` of a public policy, `result` of an event that is over, an event that
 * `ends`. Since a day: `changed`, public and with a change that is not, and `waiting`, never published.
 */
export type TaskKind = 'interpretation' | 'result' | 'ends' | 'changed' | 'waiting';

export interface Task {
  readonly kind: TaskKind;
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly title: string;
  /** Its name, or null where it has none yet. */
  readonly unit: string | null;
  /** By which it is due, or since which it waits. */
  readonly day: IsoDate;
  /** Negative once it is past; null for what has no day by which. */
  readonly daysLeft: number | null;
  /** Of what waits: how many faults refuse it, and the first of them. */
  readonly blocking: number;
  readonly worst: CodeName | null;
}

/** A date of the office that units have not met and that is past or near. */
export interface OpenMilestone {
  readonly documentId: string;
  readonly name: string;
  readonly day: IsoDate;
  /** Negative once it is past. */
  readonly daysLeft: number;
  /** The units that have not met it, by code, and of how many. */
  readonly open: readonly string[];
  readonly all: number;
  /** How far the unit is, where there is only one. */
  readonly only: { readonly done: number; readonly all: number } | null;
}

/** What there is to do, the most urgent first; the list may be shorter than `total`. The milestones are not among them. */
export interface Agenda {
  readonly milestones: readonly OpenMilestone[];
  readonly tasks: readonly Task[];
  readonly total: number;
}

/** What every task says of its document. */
export type Told = Pick<Task, 'documentId' | 'title' | 'unit'>;
