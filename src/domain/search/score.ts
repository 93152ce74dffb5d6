/**
 * What a document's place in the answer is made of. All of it follows from the document and the question alone, so
 * that nothing that is published meanwhile moves another document.
 */
export const scoring = {
  /** The question is the document's name, number or code. */
  named: 2_000,
  /** The question stands in the title as it was asked, and the nearer it comes to the whole title the better. */
  phrase: 100,
  phraseShare: 200,
  /** The words of the question stand in the title somewhere: how near that comes to the whole title. */
  titleShare: 60,
  /** For each word, times its weight, by where it stands. */
  inTitle: 20,
  inKeys: 16,
  inTopics: 13,
  inTexts: 10,
} as const;
