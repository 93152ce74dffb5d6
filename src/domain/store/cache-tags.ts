/** Carried by answers that read the ledger itself: history, changes, the catalogue of another day. */
export const LEDGER_TAG = 'ledger';
