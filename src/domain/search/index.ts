export * from './asking';
export * from './dictionary';
export * from './entry';
export * from './highlight';
export * from './normalise';
export * from './question';
export * from './scoring';
export * from './searched-texts';
export * from './segmenter';
export * from './suggesting';
export * from './words-of-text';

/** Grows by one when the words of a text, or what is kept of them, are made in another way. */
export const searchRules = 3;
