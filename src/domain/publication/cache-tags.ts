import type { PublicTypeName } from '../public-model';

/** Carried by answers that read the ledger itself: history, changes, the catalogue of another day. */
export const LEDGER_TAG = 'ledger';

/**
 * The cache tags of all answers that a change may have changed: a cache in front of the portal drops what carries one
 * of them. `type` as the change stream names it.
 */
export const tagsOfChange = (type: PublicTypeName): readonly string[] => [type, LEDGER_TAG];
