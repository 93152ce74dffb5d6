/** Subscriptions of outlets to the ledger: what is asked, when it is tried again, what an answer means, what is shown. */
export * from './outcome';
export * from './read-asked';
export * from './recall';
export * from './receipt';
export * from './retry';
export * from './rights';
export * from './shown';
export * from './subscription';
