import { audiencesOf, entryFromSnapshot, methodsOf } from '../../../catalogue';
import type { Derivation } from '../../declare';
import { completenessReading } from './item-completeness';

/**
 * What the store adds to an item: how complete it is, and lists of ways and audiences that have the single choice in
 * them, and the single choice where only the list was filled in. Snapshots of older releases have no lists, and an editor need not fill them in.
 */
export const itemReading: Derivation = {
  ...completenessReading,
  from: (snapshot, context) => {
    const entry = entryFromSnapshot(snapshot);
    return {
      ...completenessReading.from(snapshot, context),
      method: entry.method,
      methods: methodsOf(entry),
      audience: entry.audience,
      audiences: audiencesOf(entry),
    };
  },
};
