import type { PeerQuestionName } from '../questions';

/** The same questions as the stock GraphQL plugin takes them, from the values of ours. */
export interface StockQuestion {
  readonly query: string;
  readonly variables: (ours: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

const named = '{ code name }';
const domains = Array.from({ length: 26 }, (_, index) => `D${String(index).padStart(2, '0')}`);

export const stockQuestions: Readonly<Record<PeerQuestionName, StockQuestion>> = {
  Q1: {
    query: `query ($unit: String, $fiveOpen: String) {
  catalogItems_connection(filters: { unit: { code: { eq: $unit } }, fiveOpen: { eq: $fiveOpen } }, sort: ["publishedAt:desc"], pagination: { limit: 20 }) {
    nodes { documentId level1 level2 method publishedAt unit ${named} domain ${named} }
    pageInfo { total }
  }
}`,
    variables: ({ unit, fiveOpen }) => ({ unit, fiveOpen: String(fiveOpen).toLowerCase() }),
  },
  Q2: {
    query: `query ($id: ID!) {
  catalogItem(documentId: $id) {
    documentId level1 level2 contentElements { text required } channels levels publishedAt unit ${named} domain ${named}
  }
  disclosures_connection(filters: { catalogItem: { documentId: { eq: $id } } }, sort: ["publishedAt:desc"], pagination: { limit: 10 }) {
    nodes { documentId title documentNumber formedOn publishedAt }
    pageInfo { total }
  }
}`,
    variables: (ours) => ours,
  },
  Q3: {
    query: `query ($id: ID!) {
  policy(documentId: $id) { documentId title documentNumber issuedOn body issuer ${named} }
  interpretations(filters: { policy: { documentId: { eq: $id } } }, sort: ["publishedAt:desc"], pagination: { limit: 10 }) {
    documentId title form body unit ${named}
  }
}`,
    variables: (ours) => ours,
  },
  // Strapi has no change stream: a feed of the newest hundred with their texts stands for it.
  Q4: {
    query: `query ($start: Int) {
  disclosures(sort: ["publishedAt:asc"], pagination: { start: $start, limit: 100 }) { documentId title body publishedAt unit ${named} catalogItem { documentId } }
}`,
    variables: ({ after }) => ({ start: Number(after) % 1_000 }),
  },
  // Its domains do not know their items: one aliased field for each.
  Q5: {
    query: `{ domains(pagination: { limit: 26 }) ${named}
${domains
  .map(
    (code) =>
      `  ${code}: catalogItems_connection(filters: { domain: { code: { eq: "${code}" } } }, sort: ["publishedAt:desc"], pagination: { limit: 3 }) { nodes { documentId level1 level2 publishedAt } pageInfo { total } }`,
  )
  .join('\n')}
}`,
    variables: () => ({}),
  },
};
