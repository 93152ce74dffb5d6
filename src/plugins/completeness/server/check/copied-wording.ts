import { type CatalogueEntry, ownPieces } from '../../../../domain/catalogue';
import type { Finding } from '../../../../domain/finding';
import {
  findTwins,
  type GuidelineWording,
  type LocalText,
  sharedWords,
  twinFinding,
} from '../../../../domain/similarity';
import type { CheckedItem } from './catalogue-items';

type Named = Pick<CheckedItem, 'documentId' | 'title' | 'unit' | 'domain' | 'isPublic'>;

/**
 * Takes the catalogue item by item and ends in those whose own words are a neighbour's. Who the neighbour is, is said where its
 * words are public: what another unit has not published yet is nobody else's.
 */
export const startCopiedWording = (guidelines: GuidelineWording, unitNames: ReadonlyMap<string, string>) => {
  const texts = new Map<string, LocalText & { readonly item: Named }>();
  return {
    add({ documentId, title, unit, domain, isPublic }: Named, entry: CatalogueEntry): void {
      if (unit === null || domain === null || !guidelines.has(domain)) return;
      const item = { documentId, title, unit, domain, isPublic };
      texts.set(documentId, { id: documentId, unit, domain, pieces: ownPieces(entry), item });
    },

    *findings(): Iterable<{ readonly item: Named; readonly finding: Finding }> {
      for (const { id, twin, twinUnit, domain, similarity, degree } of findTwins(
        [...texts.values()],
        guidelines,
      )) {
        const text = texts.get(id);
        const other = texts.get(twin);
        if (!text || !other) continue;
        const shared = sharedWords(text.pieces, other.pieces, guidelines.get(domain) ?? []);
        const finding = twinFinding({
          unit: other.item.isPublic ? (unitNames.get(twinUnit) ?? twinUnit) : null,
          similarity,
          degree,
          shared,
        });
        yield { item: text.item, finding };
      }
    },
  };
};
