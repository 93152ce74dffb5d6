import type { RootFieldContext } from '../../plan/field-context';
import type { Known } from './asked';

/** Whether no document that was found has all that was asked for; where it was not looked for, it is not said. */
export const isUnanswered = ({ total, whole }: Known): boolean => total === '0' || whole === false;

/** What finds nothing under one unit, of one type or in one year may be found elsewhere: that is no matter of words. */
const narrowing = [
  'types',
  'unit',
  'unitTree',
  'domain',
  'audience',
  'applicant',
  'publishedFrom',
  'publishedBefore',
  'after',
] as const;

/** Whether a search asks all documents, from the first page on. */
export const isOpenQuestion = (context: RootFieldContext): boolean =>
  narrowing.every((name) => !context.argument(name).present);
