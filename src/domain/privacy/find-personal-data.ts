import { isBankCard } from './bank-card';
import { findAddresses } from './find-addresses';
import { findNumbers } from './find-numbers';
import { isDoubtfulIdNumber } from './id-number';
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

const standsAlone = /(?<![0-9０-９A-Za-z_@*])[0-9０-９]{17}[0-9０-９XxＸｘ](?![0-9０-９A-Za-z_@*])/gu;

/** Numbers in one piece that have all of an identity number but its check character, masked; bank cards are not among them. */
export const doubtfulIds = (text: string): readonly string[] =>
  [...withoutPages(text).matchAll(standsAlone)]
    .map(([written]) => written.normalize('NFKC').toUpperCase())
    .filter((number) => isDoubtfulIdNumber(number) && !isBankCard(number))
    .map((number) => `${number.slice(0, 6)}********${number.slice(14)}`);
