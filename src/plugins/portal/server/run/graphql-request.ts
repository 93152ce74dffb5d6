import type { Locale } from '../../../../domain/change';
import type { Variables } from '../terms/row';

/** What one request asks. */
export interface GraphQLRequest {
  /** The document; null where it is named by its hash. */
  readonly query: string | null;
  /** Hash of a trusted document. */
  readonly documentId: string | null;
  readonly operationName: string | null;
  readonly variables: Variables;
  /** In which language texts are, where the document does not say. */
  readonly locale: Locale;
}

/** Two questions with one key have one answer. */
export const keyOf = ({ query, documentId, operationName, variables, locale }: GraphQLRequest): string =>
  `${locale}\0${operationName ?? ''}\0${JSON.stringify(variables)}\0${query ?? documentId}`;
