import type { CatalogueEntry } from '../catalogue';
import { type Finding, makeFinding } from '../finding';
import { type Citation, localBasisIn, printCitation } from '../legal-basis';
import { rowKey } from './row-key';
import type { CoveringItem, GuidelineRow } from './types';

/** So many other units must have the item, and at least half of them a local basis, before one is told. */
const LEAST_SIBLINGS = 3;
const SHARE = 0.5;
/** Of so many siblings the public bases are looked up for an example. */
const MOST_EXAMPLES = 20;

type Named = Pick<CoveringItem, 'documentId' | 'title' | 'unit' | 'domain'>;

/** The units that have one row of the guideline, or an item of one name. */
interface Row {
  readonly units: Set<string>;
  /** By unit, an item that cites a local basis. */
  readonly citing: Map<string, string>;
  readonly silent: Named[];
}

const finding = (units: number, citing: number, example: string | null): Finding =>
  makeFinding('legal-basis.local-missing', {
    element: 'legal-basis',
    field: 'legalBases',
    message: {
      zh: `只引用了国家层面的依据；有同一事项的其他${units}个单位中，${citing}个引用了本地文件`,
      en: `Only national bases are cited; of the ${units} other units with this item ${citing} cite a local one`,
    },
    hint: {
      zh: `本地有配套文件的，补充引用${example === null ? '' : `，如${example}`}`,
      en: `Cite the local document, if there is one${example === null ? '' : `, such as ${example}`}`,
    },
  });

/** A citation by title and number; its text may say more than is meant for others. */
const shortly = (citation: Citation): string => printCitation({ ...citation, article: null });

/** The first local basis among some citations, by title and number only. */
export const localBasisOf = ({ legalBases }: Pick<CatalogueEntry, 'legalBases'>): string | null => {
  for (const { text, title, number } of legalBases) {
    const written =
      text ?? [title === null ? '' : `《${title}》`, number === null ? '' : `（${number}）`].join('');
    const found = localBasisIn(written);
    if (found !== null) return shortly(found);
  }
  return null;
};

/** Takes the catalogue item by item and ends in those that cite no local basis where their siblings do. */
export const startLocalBasisHints = (rows: readonly GuidelineRow[]) => {
  const byName = new Map(rows.map((row) => [`${row.domain}\n${rowKey(row)}`, row.documentId]));
  const groups = new Map<string, Row>();

  const groupOf = ({ guidelineItem, domain, ...names }: CoveringItem): Row => {
    const name = `${domain}\n${rowKey(names)}`;
    const key = guidelineItem ?? byName.get(name) ?? name;
    const known = groups.get(key);
    if (known) return known;
    const made: Row = { units: new Set(), citing: new Map(), silent: [] };
    groups.set(key, made);
    return made;
  };

  const hinted = function* () {
    for (const { units, citing, silent } of groups.values())
      for (const item of silent) {
        const others = units.size - 1;
        if (item.unit === null || citing.has(item.unit) || others < LEAST_SIBLINGS) continue;
        if (citing.size / others >= SHARE) yield { item, others, citing };
      }
  };

  const examplesOf = (citing: ReadonlyMap<string, string>): readonly string[] =>
    [...citing.values()].slice(0, MOST_EXAMPLES);

  return {
    add(item: CoveringItem, entry: CatalogueEntry): void {
      const { documentId, title, unit, domain, adaptation } = item;
      // An item that does not apply needs no basis.
      if (unit === null || domain === null || adaptation === 'not-applicable') return;
      const { units, citing, silent } = groupOf(item);
      units.add(unit);
      if (localBasisOf(entry) !== null) citing.set(unit, documentId);
      else if (entry.legalBases.length > 0) silent.push({ documentId, title, unit, domain });
    },

    /** documentIds of items whose public bases may serve as an example. */
    examples: (): ReadonlySet<string> => {
      const ids = new Set<string>();
      for (const { citing } of hinted()) for (const id of examplesOf(citing)) ids.add(id);
      return ids;
    },

    /** `published`: a local basis by title and number, of the examples that are public. */
    *findings(published: ReadonlyMap<string, string>): Iterable<{ item: Named; finding: Finding }> {
      for (const { item, others, citing } of hinted()) {
        const example = examplesOf(citing).find((id) => published.has(id));
        yield {
          item,
          finding: finding(
            others,
            citing.size,
            example === undefined ? null : (published.get(example) ?? null),
          ),
        };
      }
    },
  };
};
