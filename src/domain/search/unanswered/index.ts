export { fewestAskers, type Note, type Notes, printNotes, readNotes } from './notes';
export { wordsToNote } from './words-to-note';
