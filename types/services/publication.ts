import type { Pool } from 'pg';
import type { EditedForm, Judge, Rehearsal } from '../../src/domain/change';
import type { CodeName, Language } from '../../src/domain/codes';
import type { Finding } from '../../src/domain/finding';
import type { DerivingContext, PublicType, PublicTypeName } from '../../src/domain/public-model';
import type { ChangedTypes } from '../../src/plugin-kit/database/change-clock';

export interface JudgesService {
  register(judge: Judge): void;
  all(): readonly Judge[];
}

/** Where the store's derived fields get what they need beside the document. */
export interface DerivationContextService {
  /** Called in register(); the latest one counts. */
  use(read: () => Promise<DerivingContext>): void;
  /** The context for a type's derived fields; empty where they need none. */
  context(type: PublicType): Promise<DerivingContext>;
}

/** Tells, within this process, that what is public has changed. */
export interface ChangeNotifierService {
  /** Called after each commit that changed something public, with the types of it; null: it may be any of them. */
  onChange(listener: (types: ChangedTypes) => void): void;
  tell(types: ChangedTypes): void;
}

/** The district's own thesaurus (检索用语) in the store, where the portal reads it. */
export interface SayingsService {
  /** To be called in the transaction that wrote entries: the portals are told with its commit. */
  renew(): Promise<void>;
}

/** Keeps in how many documents each word stands, by which the search weighs the words of a question. */
export interface WordCountsService {
  begin(): void;
  /** Adds to the counts what was published since. It happens by itself within a second. */
  fold(): Promise<void>;
  end(): Promise<void>;
}

export interface WritesService {
  /**
   * Runs `work` in one transaction: what its writes change in public is judged and appended to the ledger at its
   * end, all or nothing. Nested calls join the outer one. Throws PublicationRefused with every refusal.
   */
  together<T>(work: () => Promise<T>, why?: { reason?: string; actor?: string }): Promise<T>;
}

/** Asks what the gate would say if a form were published now, beyond the judge `asks`; nothing is changed. */
export interface RehearsalService {
  ask(form: EditedForm, asks: string): Promise<Rehearsal>;
}

/** What a start did to the data, or found in them, that whoever starts should know. */
export interface StartNotesService {
  add(note: CodeName): void;
  all(): readonly CodeName[];
}

/** Public documents of a type whose snapshot was taken with an older declaration. */
export interface Outdated {
  readonly type: PublicTypeName;
  readonly documents: number;
}

/** Why public documents are written again: fields that the declaration has gained, or texts that were not clean. */
export type ReissueReason = 'model' | 'sanitised';

/** What `verify` found when it walked the ledger and compared everything with it. */
export interface Verification {
  readonly ok: boolean;
  readonly entries: number;
  readonly documents: number;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly faults: readonly string[];
  /** Entries of the trail of accounts and rights, which was walked, too. */
  readonly audit: { readonly entries: number };
  /** No fault in itself: `reissue` brings in what the declaration has gained. */
  readonly outdated: readonly Outdated[];
  /** Where a file of anchors was named; `first` and `last` are numbers of entries. */
  readonly anchors?: {
    readonly read: number;
    readonly first: number | null;
    readonly last: number | null;
    readonly ok: boolean;
  };
}

export interface UpkeepService {
  /**
   * Chain, store and Strapi's published documents agree, or the places where they do not; so does the ledger with the
   * anchors of a file where one is named.
   */
  verify(asked?: { readonly anchors?: string }): Promise<Verification>;
  /** Computes anew the derived fields that depend on the district's rules; gives how many rows had others. */
  rederive(type: PublicTypeName): Promise<{ documents: number; changed: number }>;
  /** Makes the store anew from the ledger. */
  rebuild(): Promise<{ documents: number; ms: number }>;
  /** Without a reason: `model`. */
  reissue(
    type: PublicTypeName,
    reason?: ReissueReason,
  ): Promise<{ documents: number; entries: number; ms: number }>;
  redact(seq: number, reason: string): Promise<{ seq: number; redacted: boolean }>;
}

/** A language version that was not taken over, and one of the reasons. */
export interface AdoptionRefusal {
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly locale: string;
  readonly title: string;
  readonly problem: string;
  readonly hint: string;
}

export interface AdoptionReport {
  /** Language versions that the ledger knows from now on. */
  readonly adopted: number;
  readonly refused: readonly AdoptionRefusal[];
}

/** What Strapi holds as published and the ledger does not know: written past the gate by an import, a script, an older release. */
export interface AdoptionService {
  /** How many documents that are. Counted when first asked, after `recount`, and anew now and then while there are any. */
  unknown(): Promise<number>;
  /** To be called after whatever may have changed the number. */
  recount(): Promise<number>;
  /** Judges each and appends it to the ledger, or says why not. */
  adopt(asked: { dryRun?: boolean; language?: Language }): Promise<AdoptionReport>;
}

/** Keeps the ledger's head in a file outside the database, by which a cut-off end is found. */
export interface AnchorsService {
  /** Writes the head now, and every ten minutes where it has moved. Called by the server once it listens. */
  begin(): Promise<void>;
  /** Writes the head a last time. */
  end(): Promise<void>;
}

export interface ReaderService {
  /** Connections of the role that can read the store and the ledger and nothing else. */
  pool(): Pool;
  /** postgres://… of that role. */
  address(): string;
}

/** A public document as reports name it; unit and domain by code. */
export interface StandingDocument {
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly title: string;
  readonly unit: string | null;
  readonly domain: string | null;
}

export interface StandingService {
  /** Tells what is public already and would be refused today. `now`: ISO 8601. */
  tell(now: string, tell: (about: StandingDocument, finding: Finding) => void): Promise<void>;
}

export interface FileUsagesService {
  /** Titles of the public documents that carry a content (SHA-256) or a file of the media library (documentId). */
  of(file: string): Promise<readonly string[]>;
}
