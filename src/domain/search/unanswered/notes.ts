import { mayBeNoted } from './words-to-note';

/** From how many askers on the office sees a question. */
export const fewestAskers = 5;

/** That somebody asked for words that no document answers. */
export interface Note {
  readonly words: string;
  /** Who asked, for a day: tells nobody who it was, only whether it was the same. */
  readonly mark: string;
}

/** Notes of one process; marks of two processes cannot be compared. */
export interface Notes {
  readonly from: string;
  readonly notes: readonly Note[];
}

/** PostgreSQL takes 8,000 bytes in a message. */
const MOST_BYTES = 7_500;
const mark = /^[\w-]{4,32}$/u;

/** As a message, and what does not fit in it any more. */
export const printNotes = ({
  from,
  notes,
}: Notes): { readonly message: string; readonly left: readonly Note[] } => {
  const room = new TextEncoder();
  let fitting = 0;
  for (let bytes = 100; fitting < notes.length; fitting += 1) {
    const note = notes[fitting] as Note;
    bytes += room.encode(JSON.stringify([note.words, note.mark])).length + 1;
    if (bytes > MOST_BYTES) break;
  }
  const sent = notes.slice(0, fitting).map(({ words, mark: who }) => [words, who]);
  return { message: JSON.stringify([from, sent]), left: notes.slice(fitting) };
};

/** Reads a message, which anybody may send who can reach the database: what is not a note as it should be is left out. */
export const readNotes = (message: string): Notes => {
  const nothing: Notes = { from: '', notes: [] };
  let read: unknown;
  try {
    read = JSON.parse(message);
  } catch {
    return nothing;
  }
  const [from, sent] = Array.isArray(read) ? (read as readonly unknown[]) : [];
  if (typeof from !== 'string' || !mark.test(from) || !Array.isArray(sent)) return nothing;
  const notes = sent.flatMap((one: unknown): Note[] => {
    const [words, who] = Array.isArray(one) ? (one as readonly unknown[]) : [];
    const isNote =
      typeof words === 'string' && typeof who === 'string' && mark.test(who) && mayBeNoted(words);
    return isNote ? [{ words, mark: who }] : [];
  });
  return { from, notes };
};
