import type { Snapshot } from '../change';
import type { PublicType, PublicTypeName } from '../public-model';

/**
 * How documents of a type belong to a domain and to one of the five kinds of openness: by fields of their own, otherwise
 * by those of the document that they are about. In a column they stand by their own word alone.
 */
export interface Reach {
  readonly domain: 'domain' | 'domains' | null;
  readonly fiveOpen: boolean;
  readonly column: boolean;
  readonly about: { readonly field: 'catalogItem' | 'policy'; readonly to: PublicTypeName } | null;
}

export const reachOf = ({ fields }: Pick<PublicType, 'fields'>): Reach => ({
  domain: fields.domain?.kind === 'link' ? 'domain' : fields.domains?.kind === 'links' ? 'domains' : null,
  fiveOpen: fields.fiveOpen?.kind === 'code',
  column: fields.column?.kind === 'link',
  about:
    fields.catalogItem?.kind === 'link'
      ? { field: 'catalogItem', to: 'catalog-item' }
      : fields.policy?.kind === 'link'
        ? { field: 'policy', to: 'policy' }
        : null,
});

/** What a document is narrowed by. */
export interface Belonging {
  readonly domains: readonly string[];
  readonly fiveOpen: string | null;
  /** The column of the website (专栏), by documentId. */
  readonly column: string | null;
}

export const nowhere: Belonging = { domains: [], fiveOpen: null, column: null };

/** The document that another one is about, by documentId. */
export const subjectOf = (type: Pick<PublicType, 'fields'>, snapshot: Snapshot): string | null => {
  const { about } = reachOf(type);
  const subject = about && snapshot[about.field];
  return typeof subject === 'string' ? subject : null;
};

/** Where a text belongs. `subjects`: where the documents that texts are about belong, by documentId. */
export const belongingOf = (
  type: Pick<PublicType, 'fields'>,
  snapshot: Snapshot,
  subjects: ReadonlyMap<string, Belonging>,
): Belonging => {
  const reach = reachOf(type);
  const subject = subjects.get(subjectOf(type, snapshot) ?? '') ?? nowhere;
  const own = reach.domain === null ? [] : [snapshot[reach.domain]].flat();
  const domains = own.filter((id): id is string => typeof id === 'string');
  return {
    domains: domains.length > 0 ? domains : subject.domains,
    fiveOpen: reach.fiveOpen
      ? typeof snapshot.fiveOpen === 'string'
        ? snapshot.fiveOpen
        : null
      : subject.fiveOpen,
    column: reach.column && typeof snapshot.column === 'string' ? snapshot.column : null,
  };
};
