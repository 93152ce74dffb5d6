import type { CodeName } from '../codes';
import type { Finding } from '../finding';

/** Public documents of one type that lead to the document; at most a few by title. */
export interface Dependants {
  readonly label: CodeName;
  readonly titles: readonly string[];
  readonly total: number;
}

/** What withdrawing a document in one language would do, asked before it is done. */
export interface WithdrawalOutlook {
  readonly documentId: string;
  readonly title: string;
  /** Whether it is public at all; otherwise the rest is empty. */
  readonly isPublic: boolean;
  /** Why it would be refused: documents that cannot do without it, a translation that is public. */
  readonly refusedFor: readonly Finding[];
  /** Documents that stay public and would lose a link. */
  readonly losing: readonly Dependants[];
}
