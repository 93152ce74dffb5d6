import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Language } from '../../../../domain/codes';
import { languageOf } from '../../../../plugin-kit/http/asker-language';
import { markRefused } from '../../../../plugin-kit/strapi/refusals';
import { PublicationRefused } from '../gate/refused';

/** What became of one document: `unchanged` had nothing to do (not public, not in this language), `failed` is our fault. */
export interface BulkAnswer {
  readonly documentId: string;
  readonly outcome: 'done' | 'unchanged' | 'refused' | 'unknown' | 'failed';
  /** Which and why, in the language of whoever asked; null where it is done, or nothing was to do. */
  readonly reason: string | null;
}

const said = {
  unknown: { zh: '没有这一条，可能已被删除', en: 'there is no such document; it may have been deleted' },
  failed: { zh: '服务内部错误，请稍后再试', en: 'internal error: try again later' },
  summary: {
    zh: (done: number, left: number) => `${done} 条已处理，${left} 条未通过：`,
    en: (done: number, left: number) => `${done} done, ${left} not done:`,
  },
} as const;

/** The gate names a document by its title; whatever else is told names it by its id. */
const about = (documentId: string, language: Language, words: string): string =>
  `${documentId}${language === 'zh' ? '：' : ': '}${words}`;

/** What is told of an error: a refusal's own words, of a fault of ours nothing of the inside. */
export const answerTo = (strapi: Core.Strapi, documentId: string, error: unknown): BulkAnswer => {
  if (error instanceof PublicationRefused) return { documentId, outcome: 'refused', reason: error.message };
  const language = languageOf(strapi);
  // Somebody else's document, or nobody's: the trail names it alone, and not what it was asked for with.
  if (error instanceof errors.NotFoundError) markRefused(strapi, [documentId]);
  if (error instanceof errors.ApplicationError)
    return { documentId, outcome: 'refused', reason: about(documentId, language, error.message) };
  strapi.log.error(error);
  return { documentId, outcome: 'failed', reason: about(documentId, language, said.failed[language]) };
};

/** Ids of the type that there are, whatever their language or state. */
const present = async (
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const found = (await strapi.db.query(uid as 'api::unit.unit').findMany({
    where: { documentId: { $in: [...documentIds] } },
    select: ['documentId'],
  })) as ReadonlyArray<{ documentId: string }>;
  return new Set(found.map(({ documentId }) => documentId));
};

/** An answer for every id, in the order in which they were asked; `known` are those that something was done about. */
export const answersFor = async (
  strapi: Core.Strapi,
  uid: string,
  asked: readonly string[],
  known: ReadonlyMap<string, BulkAnswer>,
): Promise<readonly BulkAnswer[]> => {
  const ids = [...new Set(asked)];
  const silent = ids.filter((id) => !known.has(id));
  const there = silent.length === 0 ? new Set<string>() : await present(strapi, uid, silent);
  const missing = silent.filter((id) => !there.has(id));
  if (missing.length > 0) markRefused(strapi, missing);
  const language = languageOf(strapi);
  return ids.map((documentId) => {
    const answer = known.get(documentId);
    if (answer) return answer;
    return there.has(documentId)
      ? { documentId, outcome: 'unchanged', reason: null }
      : { documentId, outcome: 'unknown', reason: about(documentId, language, said.unknown[language]) };
  });
};

/** Throws (400) when something was not done: the message names each with its reason, `details` has every answer. */
export const mustBeDone = (
  strapi: Core.Strapi,
  results: readonly BulkAnswer[],
  faults: readonly unknown[],
): void => {
  const left = results.filter(({ reason }) => reason !== null);
  if (left.length === 0) return;
  const language = languageOf(strapi);
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  throw new errors.ApplicationError(
    [said.summary[language](done, left.length), ...left.map(({ reason }) => reason)].join('\n'),
    {
      done,
      results,
      refusals: faults.flatMap((fault) => (fault instanceof PublicationRefused ? fault.refusals : [])),
    },
  );
};
