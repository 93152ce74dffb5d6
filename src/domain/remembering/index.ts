/** Answers kept at once; then all are forgotten, so that what is asked now is kept anew. */
const MOST = 2000;
/** A longer text is hardly asked for twice, and would be kept at length. */
const LONGEST = 1000;

/**
 * A reading of texts that keeps its answers, for what is asked again and again: a catalogue says the same few things in
 * thousands of rows, and a panel asks at every key, where all pieces of the text but one are as they were. Answers are
 * shared, so nobody may change one.
 */
export const remembering = <Answer>(read: (text: string) => Answer): ((text: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const answer = read(text);
    known.set(text, answer);
    return answer;
  };
};

/**
 * The same for what hardly ever finds anything: only the texts are kept in which nothing was found, so that what was found
 * (a person's number) stays nowhere.
 */
export const rememberingNothing = <Found>(
  find: (text: string) => readonly Found[],
): ((text: string) => readonly Found[]) => {
  const known = new Set<string>();
  return (text) => {
    if (known.has(text)) return [];
    const found = find(text);
    if (found.length === 0 && text.length <= LONGEST) {
      if (known.size >= MOST) known.clear();
      known.add(text);
    }
    return found;
  };
};
