/** Answers kept at once; then all are forgotten, so that what is asked now is kept anew. */
const MOST = 2000;

/**
 * A reading of texts that keeps its answers, for what is asked again and again: a catalogue says the same few things in
 * thousands of rows, and a panel asks at every key, where all pieces of the text but one are as they were. Answers are
 * shared, so nobody may change one.
 */
export const remembering = <Answer>(read: (text: string) => Answer): ((text: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const answer = read(text);
    known.set(text, answer);
    return answer;
  };
};
