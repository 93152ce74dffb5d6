import { findAddresses } from './find-addresses';
import { findDoubtfulIds, findNumbers } from './find-numbers';
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

/** Numbers that are most likely a mistyped identity number, masked; what is personal data for sure is not among them. */
export const doubtfulIds = (text: string): readonly string[] => {
  const readable = withoutPages(text);
  const found = findDoubtfulIds(readable);
  if (found.length === 0) return [];
  const sure = findNumbers(readable);
  return found
    .filter(({ start, end }) => !sure.some((data) => data.start < end && start < data.end))
    .map(({ start, end }) => {
      const digits = [...text.slice(start, end).matchAll(/[\dXxＸｘ０-９〇零一二三四五六七八九]/gu)].map(
        ([digit]) => digit,
      );
      return `${digits.slice(0, 6).join('')}********${digits.slice(14).join('')}`;
    });
};
