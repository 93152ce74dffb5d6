/** The district at a glance: how counted items add up over units and domains. */
export * from './rights';
export * from './roll-up';
export * from './shown';
export * from './spread';
export * from './weakest';
