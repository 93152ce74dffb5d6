import { citizensDocuments } from '../../tests/integration/search/citizens';
import type { Document, Size } from '../portal/district';
import { district, idOf } from '../portal/district';
import { Random } from '../portal/random';
import { everyWord, writer } from './texts';

const withEveryWord = ({ snapshot, ...document }: Document): Document => ({
  ...document,
  snapshot: {
    ...snapshot,
    contentElements: [
      ...(Array.isArray(snapshot.contentElements) ? snapshot.contentElements : []),
      { text: everyWord, required: false },
    ],
  },
});

/** The district of the other benches, in the words of a real one; the same documents each time. */
export function* documentsOf(size: Size): Generator<Document> {
  const topics = new Random(5);
  const { write, turn } = writer();
  for (const document of district(size, 1, write)) {
    turn(topics);
    yield document.type === 'catalog-item' ? withEveryWord(document) : document;
  }
}

/** The citizens' documents, and before them the unit, the domains and the item that they need. */
export const citizens = (): { readonly needed: readonly Document[]; readonly asked: readonly Document[] } => {
  const unit = idOf('unit', 0);
  const zh = (type: Document['type'], documentId: string, snapshot: Document['snapshot']): Document => ({
    type,
    documentId,
    locale: 'zh-Hans',
    snapshot,
  });
  const domain = idOf('domain', 0);
  const needed = [
    zh('unit', unit, { code: 'U', name: '区政府办', kind: 'department', parent: null }),
    zh('domain', domain, { code: 'D', name: '综合', leadUnit: null }),
    zh('catalog-item', 'every-item', { level1: '其他', level2: '其他', unit, domain }),
  ];
  const known = { units: new Map([['U', unit]]), domains: new Map([['D', domain]]) };
  return { needed, asked: citizensDocuments(known, 'every-item') };
};
