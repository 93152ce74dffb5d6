import type { Citation } from './types';

/** The citation in its proper form: 《title》（number）article; what is no citation, as written. */
export const printCitation = ({ text, title, number, article }: Citation): string => {
  if (title === null && number === null) return text;
  if (title === null) return `${number ?? ''}${article ?? ''}`;
  return `《${title}》${number === null ? '' : `（${number}）`}${article ?? ''}`;
};
