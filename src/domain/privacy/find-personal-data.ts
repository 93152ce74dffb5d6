import { findAddresses } from './find-addresses';
import { findNumbers } from './find-numbers';
import type { PersonalData } from './types';

/** Numbers inside a web address are part of a page's name. */
const addressOfPage = /https?:\/\/[^\s<>"'）)】，。]+/giu;

const withoutPages = (text: string): string =>
  text.replace(addressOfPage, (address) => '\u0001'.repeat(address.length));

/** All personal data in a text, in its order; HTML is read as it stands, its inline tags part no number. */
export const findPersonalData = (text: string): readonly PersonalData[] => {
  const readable = withoutPages(text);
  const numbers = findNumbers(readable);
  const homes = findAddresses(readable).filter(
    (home) => !numbers.some(({ start, end }) => start < home.end && home.start < end),
  );
  return [...numbers, ...homes].sort((a, b) => a.start - b.start);
};
