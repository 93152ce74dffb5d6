export * from './both-ticked';
export * from './entry';
export * from './entry-from-document';
export * from './entry-from-snapshot';
export { type Named, nearest } from './nearest';
export { ownPieces } from './own-pieces';
export type { EntrySource } from './read-entry';
export { type CodedKind, UnknownCode } from './unknown-code';
