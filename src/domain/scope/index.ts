/** Which rows an account has: by its units, on a day. */
export * from './belonging';
export * from './problems';
export * from './read-list';
export * from './scope';
export * from './shown';
export * from './standing';
export * from './units';
