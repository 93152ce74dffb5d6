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

/** What there is to do, the most urgent first; the list may be shorter than `total`. */
export interface Agenda {
  readonly tasks: readonly Task[];
  readonly total: number;
}

/** What every task says of its document. */
export type Told = Pick<Task, 'documentId' | 'title' | 'unit'>;
