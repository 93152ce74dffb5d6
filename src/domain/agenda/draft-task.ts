import type { Finding } from '../finding';
import type { PublicTypeName } from '../public-model/declare';
import { chinaDay } from '../time';
import type { Task, Told } from './task';

/** A draft that says what is not public; `editedAt` in ISO 8601. */
export interface WaitingDraft extends Told {
  readonly type: PublicTypeName;
  readonly editedAt: string;
  /** An older text of it is public. */
  readonly isPublic: boolean;
}

/** It waits for whoever may publish, or, where something refuses it, for whoever puts that right. */
export const draftTask = (
  { isPublic, editedAt, ...told }: WaitingDraft,
  findings: readonly Pick<Finding, 'blocking' | 'message'>[],
): Task => {
  const refused = findings.filter(({ blocking }) => blocking);
  return {
    kind: isPublic ? 'changed' : 'waiting',
    ...told,
    day: chinaDay(editedAt),
    daysLeft: null,
    blocking: refused.length,
    worst: refused[0]?.message ?? null,
  };
};
