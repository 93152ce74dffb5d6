import type { RootSite } from '../../plan/site';

/** Whether no document that was found has all that was asked for. */
export const unanswered = `(SELECT CASE WHEN bool_or(whole) THEN 'false' ELSE 'true' END FROM found)`;

/** What finds nothing under one unit, of one type or in one year may be found elsewhere: that is no matter of words. */
const narrowing = [
  'types',
  'unit',
  'unitTree',
  'domain',
  'publishedFrom',
  'publishedBefore',
  'after',
] as const;

/** Whether a search asks all documents, from the first page on. */
export const isOpenQuestion = (site: RootSite): boolean =>
  narrowing.every((name) => !site.argument(name).present);
