export * from './entry';
export * from './entry-from-document';
export * from './entry-from-form';
export * from './entry-from-snapshot';
export type { EntrySource } from './read-entry';
