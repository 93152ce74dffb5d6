/** Which rows an account has: by its units, on a day. */
export * from './account-state';
export * from './belonging';
export * from './problems';
export * from './reached';
export * from './read-list';
export * from './rights';
export * from './scope';
export * from './shown';
export * from './standing';
export * from './trying';
export * from './units';
