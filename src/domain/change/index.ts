import type { Finding } from '../finding';
import type { PublicTypeName } from '../public-model';
import type { Locale } from './locales';

export * from './locales';

/** JSON as it stands in a snapshot. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The public fields of one locale of a document, as declared in src/domain/public-model; links as documentIds. */
export type Snapshot = { readonly [field: string]: Json };

/** What a change does to what the public can read. `redact` takes the text out of an older entry. */
export type LedgerAction = 'publish' | 'revise' | 'withdraw' | 'redact';

/** One locale of one document that a write is about to make public, change in public, or take away. */
export interface PublicChange {
  readonly action: 'publish' | 'revise' | 'withdraw';
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly locale: Locale;
  /** What would be public; null for a withdrawal. */
  readonly snapshot: Snapshot | null;
  /** What is public now; null for a publish. */
  readonly before: Snapshot | null;
  /** Since when it has been public; null for a publish. */
  readonly since: string | null;
}

/**
 * One that must agree before something becomes public. It is asked inside the write's transaction, with all that
 * the write changes; each blocking finding refuses the write, and all of them are told at once.
 */
export interface Judge {
  readonly name: string;
  /** `now` in ISO 8601: the same for all that the write is asked. */
  judge(change: PublicChange, now: string): readonly Finding[] | Promise<readonly Finding[]>;
}

/** A change that was refused, and why. */
export interface Refusal {
  readonly change: Pick<PublicChange, 'action' | 'type' | 'documentId' | 'locale'>;
  readonly title: string;
  readonly findings: readonly Finding[];
}
export type * from './publish-outlook';
export * from './read-snapshot';
export type * from './rehearsal';
