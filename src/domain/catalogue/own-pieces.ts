import type { CatalogueEntry } from './entry';

/**
 * The pieces of an entry that a unit words by itself. Names, legal bases and time limits are not among them: in those
 * the same words are right.
 */
export const ownPieces = ({
  contentElements,
  subjectText,
  channelNote,
  audienceNote,
  attributeReason,
}: CatalogueEntry): readonly string[] =>
  [
    ...contentElements.map(({ text }) => text),
    subjectText,
    channelNote,
    audienceNote,
    attributeReason ?? null,
  ].filter((piece): piece is string => piece !== null && piece !== '');
