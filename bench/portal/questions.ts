import type { Size } from './district';
import { idOf } from './district';
import { chinese, type Random } from './random';

export type QuestionName = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'Q5' | 'Q6';
/** What the peers can be asked, too: none of them has a search like ours. */
export type PeerQuestionName = Exclude<QuestionName, 'Q6'>;

/** A question as GraphQL, and the values that vary from request to request. */
export interface Question {
  readonly about: string;
  readonly query: string;
  readonly variables: (random: Random, size: Size) => Readonly<Record<string, unknown>>;
}

const FIVE_OPEN = ['DECISION', 'EXECUTION', 'MANAGEMENT', 'SERVICE', 'RESULT'];
const unitCode = (index: number): string => `U${String(index).padStart(3, '0')}`;

export const questions: Readonly<Record<QuestionName, Question>> = {
  Q1: {
    about: '20 items of a unit and a kind of openness, with unit, domain and total',
    query: `query ($unit: String, $fiveOpen: FiveOpen) {
  catalogItems(filter: { unit: $unit, fiveOpen: $fiveOpen }, first: 20) {
    totalCount
    nodes { id level1 level2 method publishedAt unit { code name } domain { code name } }
  }
}`,
    variables: (random, { units }) => ({
      unit: unitCode(random.below(units)),
      fiveOpen: random.one(FIVE_OPEN),
    }),
  },
  Q2: {
    about: 'one item with its latest 10 disclosures',
    query: `query ($id: ID!) {
  catalogItem(id: $id) {
    id level1 level2 contentElements { text required } channels levels publishedAt
    unit { code name } domain { code name }
    disclosures(first: 10) { totalCount nodes { id title documentNumber formedOn publishedAt } }
  }
}`,
    variables: (random, { items }) => ({ id: idOf('item', random.below(items)) }),
  },
  Q3: {
    about: 'a policy with its interpretations',
    query: `query ($id: ID!) {
  policy(id: $id) {
    id title documentNumber issuedOn body issuer { code name }
    interpretations(first: 10) { nodes { id title form body unit { code name } } }
  }
}`,
    variables: (random, { policies }) => ({ id: idOf('policy', random.below(policies)) }),
  },
  Q4: {
    about: '100 changes after a number, with bodies',
    query: `query ($after: String) {
  changes(after: $after, first: 100) { nodes { seq action type id unitCode unitName at hash document } }
}`,
    variables: (random, { items, disclosures }) => ({
      after: String(200 + items + random.below(Math.max(1, disclosures - 200))),
    }),
  },
  Q5: {
    about: '26 domains, each with the number of its items and the latest 3',
    query: `{ domains { code name catalogItems(first: 3) { totalCount nodes { id level1 level2 publishedAt } } } }`,
    variables: () => ({}),
  },
  Q6: {
    about: 'the 10 best answers to a question of two words, with total, score and highlights',
    query: `query ($text: String!) {
  search(text: $text, first: 10) { totalCount edges { score node { __typename id title } highlights { title excerpt } } }
}`,
    variables: (random) => ({ text: `${chinese(random, 4)} ${chinese(random, 2)}`.replace(/，/gu, '') }),
  },
};
