export * from './answers';
export * from './asking';
export * from './candidates';
export * from './choose-candidates';
export * from './dictionary';
export * from './entry';
export * from './highlight';
export { type Counts, EVERY_DOCUMENT, lexemeOf, lexemesFor, marked, partsIn, wordOf } from './lexemes';
export * from './normalise';
export * from './own-thesaurus';
export * from './question';
export * from './reaching';
export * from './sayings';
export * from './scoring';
export * from './searched-texts';
export * from './segmenter';
export * from './suggesting';
export { readGroups as groupsIn } from './thesaurus/read-groups';
export * from './unanswered';
export * from './words-of-text';

/** Grows by one when the words of a text, or what is kept of them, are made in another way. */
export const searchRules = 6;
