import type { PublicChange, Refusal } from '../../../../domain/change';
import { reasonMissing } from '../../../../domain/withdrawal';
import { refusalOf } from './ask-judges';

/** What an administrator takes away from the public is taken away for a reason; imports and programs give theirs as they may. */
export const checkReason = (
  changes: readonly PublicChange[],
  { actor, reason }: { readonly actor?: string; readonly reason?: string },
): readonly Refusal[] =>
  actor?.startsWith('admin:') && !reason
    ? changes
        .filter(({ action }) => action === 'withdraw')
        .map((change) => refusalOf(change, [reasonMissing]))
    : [];
