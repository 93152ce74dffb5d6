import type { Pool } from 'pg';
import { type PublicTypeName, publicType, publicTypes, searchTable } from '../../src/domain/public-model';
import { readQuestion, wordsToCount } from '../../src/domain/search';
import { segmenter } from '../../src/plugin-kit/texts/segmenter';
import {
  type Entry,
  isFound,
  partsOf,
  scoreOf,
  weightsAmong,
} from '../../tests/integration/search/score-all';

interface Row {
  readonly locale: string;
  readonly document_id: string;
  readonly published_at: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly words: string;
}

type Placed = Entry & { readonly publishedAt: string; readonly locale: string };

const CHUNK = 5_000;

/** Every entry of a type, in any language, with those of its words that are asked for. */
const entriesOf = async (
  db: Pool,
  name: PublicTypeName,
  asked: ReadonlySet<string>,
  into: Placed[],
): Promise<void> => {
  const type = publicType(name);
  let after = ['', ''];
  for (;;) {
    const { rows } = await db.query<Row>(
      `SELECT document_id, locale, published_at, title, names, words::text AS words FROM gongkai.${searchTable(type)}
       WHERE (document_id, locale) > ($1, $2) ORDER BY document_id, locale LIMIT ${CHUNK}`,
      after,
    );
    for (const { document_id: id, locale, published_at: publishedAt, title, names, words } of rows) {
      const parts = new Map([...partsOf({ words })].filter(([word]) => asked.has(word)));
      into.push({ id, type, locale, publishedAt, parts, entry: { title, names, words: '' } });
    }
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    after = [last.document_id, last.locale];
  }
};

const later = (a: Placed, b: Placed): number => {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt > b.publishedAt ? -1 : 1;
  return a.id > b.id ? -1 : 1;
};

/** The first 20 of each question by scoring every document of the index with the formula's description. */
export const firstOfAll = async (
  db: Pool,
  texts: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const questions = texts.map((text) => ({ text, question: readQuestion(text, segmenter()) }));
  const asked = new Set(questions.flatMap(({ question }) => wordsToCount(question)));
  const entries: Placed[] = [];
  for (const { name } of publicTypes) await entriesOf(db, name, asked, entries);
  return new Map(
    questions.map(({ text, question }) => {
      // What a word tells is counted over both languages; found is what there is in Chinese.
      const weights = weightsAmong(entries, question);
      const found = entries
        .filter((entry) => entry.locale === 'zh-Hans' && isFound(entry, question, weights))
        .map((entry) => ({ entry, score: scoreOf(entry, question, weights) }))
        .sort((a, b) => b.score - a.score || later(a.entry, b.entry))
        .slice(0, 20);
      return [text, found.map(({ entry }) => entry.id)] as const;
    }),
  );
};
