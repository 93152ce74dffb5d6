import type { Locale } from '../change';

/** A file that goes with an entry. */
export interface Enclosure {
  readonly url: string;
  /** Media type, as the content bears out. */
  readonly type: string;
  /** Bytes. */
  readonly length: number;
  readonly title: string;
}

/** A public document as feeds show it: clean of whatever XML cannot hold. */
export interface FeedEntry {
  /** The same in every format and in every feed, for good. */
  readonly id: string;
  /** The portal's page; null while the portal has none. */
  readonly url: string | null;
  readonly title: string;
  /** Full text, as HTML; addresses in it are absolute. */
  readonly html: string;
  readonly summary: string;
  /** ISO 8601. */
  readonly published: string;
  readonly updated: string;
  /** The responsible unit, as it was named when the text became public. */
  readonly author: string | null;
  readonly locale: Locale;
  readonly category: string;
  readonly enclosures: readonly Enclosure[];
  /** What the change stream calls it. */
  readonly mark: { readonly type: string; readonly id: string; readonly seq: number };
}

/** An entry that is public no more. */
export interface Withdrawn {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  /** Addresses of this page, of the newest one and of the next, older one. */
  readonly self: string;
  readonly first: string;
  readonly next: string | null;
  readonly homePage: string | null;
  /** ISO 8601. */
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
  readonly withdrawn: readonly Withdrawn[];
}
