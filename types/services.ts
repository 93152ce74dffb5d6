import type { Pool } from 'pg';
import type { CalendarListFault, ListedDay } from '../src/domain/calendar-list';
import type { CodeName, Language } from '../src/domain/codes';
import type { CarriedContent } from '../src/domain/files';
import type { Finding } from '../src/domain/finding';
import type { JudgingContext, JudgingFacts } from '../src/domain/judging';
import type { CitedBasis, MissingBasis } from '../src/domain/legal-basis';
import type { Right } from '../src/domain/posts';
import type { DerivingContext, Fields, PublicType, PublicTypeName } from '../src/domain/public-model';
import type { EditedForm, Judge, Locale, Rehearsal, Snapshot } from '../src/domain/publication';
import type { OpenRecall } from '../src/domain/subscriptions';
import type { WorkCalendar } from '../src/domain/time';
import type { WaivedDocument, WaivedFinding, Waiver } from '../src/domain/waivers';
import type { ChangedTypes } from '../src/plugins/change-clock';

/** What each plugin offers to the others and to the command line: the only doors between them. */
export interface Services {
  publication: {
    judges: JudgesService;
    deriving: DerivingService;
    news: NewsService;
    writes: WritesService;
    upkeep: UpkeepService;
    reader: ReaderService;
    carriers: CarriersService;
    startNotes: StartNotesService;
    standing: StandingService;
    adoption: AdoptionService;
    anchors: AnchorsService;
    rehearsal: RehearsalService;
  };
  completeness: {
    check: CheckService;
    assessment: AssessmentService;
    bases: BasesService;
    calendar: CalendarService;
    context: ContextService;
    waivers: WaiversService;
  };
  files: {
    contents: FileContentsService;
    pictures: PicturesService;
  };
  accounts: {
    names: NamesService;
    roles: RolesService;
  };
  syndication: {
    readers: ReadersService;
    subscriptions: SubscriptionsService;
  };
  exchange: {
    workbooks: WorkbooksService;
    starter: StarterService;
  };
  portal: {
    front: FrontService;
  };
}

/** A post, its role in Strapi, and what that lacks. */
export interface PostReport {
  readonly code: string;
  readonly name: string;
  readonly exists: boolean;
  readonly lacks: readonly Right[];
}

/** For the eyes of people who are signed in; never for a log, a ledger or a feed. */
export interface NamesService {
  /** The names that the admin shows for accounts (`admin:3`); one that is gone, or the system, has none. */
  of(accounts: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface RolesService {
  report(): Promise<readonly PostReport[]>;
  /** Makes the posts' roles where there are none and gives each what it lacks; gives what was lacking. */
  grant(): Promise<readonly PostReport[]>;
}

export interface JudgesService {
  register(judge: Judge): void;
  all(): readonly Judge[];
}

/** Where the store's derived fields get what they need beside the document. */
export interface DerivingService {
  /** Called in register(); the latest one counts. */
  use(read: () => Promise<DerivingContext>): void;
  /** The context for a type's derived fields; empty where they need none. */
  context(type: PublicType): Promise<DerivingContext>;
}

/** Tells, within this process, that what is public has changed. */
export interface NewsService {
  /** Called after each commit that changed something public, with the types of it; null: it may be any of them. */
  onChange(listener: (types: ChangedTypes) => void): void;
  tell(types: ChangedTypes): void;
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

export interface UpkeepService {
  /**
   * Chain, store and Strapi's published documents agree, or the places where they do not; so does the ledger with the
   * anchors of a file where one is named.
   */
  verify(asked?: { readonly anchors?: string }): Promise<{
    ok: boolean;
    entries: number;
    documents: number;
    head: { seq: number; hash: string };
    faults: readonly string[];
    /** No fault in itself: `reissue` brings in what the declaration has gained. */
    outdated: readonly Outdated[];
    /** `first` and `last` are numbers of entries. */
    anchors?: { read: number; first: number | null; last: number | null; ok: boolean };
  }>;
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

/** Whoever reads feeds and the change stream. */
export interface ReadersService {
  /** Answers the public addresses from now on. Called once, when Strapi has started. */
  serve(): void;
  /** Answers those who wait for a change: the server is about to stop. */
  letGo(): Promise<void>;
  end(): Promise<void>;
}

/** Outlets that are sent what changes. */
export interface SubscriptionsService {
  /** Sends what is due from now on. Called by the server once it listens. */
  begin(): void;
  /** Answers the address of receipts. Called once, when Strapi has started; throws on a wrong RECALL_HOURS. */
  takeReceipts(): void;
  /** How many entries and deliveries each is behind. */
  behind(): Promise<ReadonlyArray<{ readonly id: string; readonly behind: number }>>;
  /** Corrections and withdrawals that outlets have not answered, and by when they must, by a calendar. */
  recallsBy(calendar: WorkCalendar): Promise<readonly OpenRecall[]>;
  end(): Promise<void>;
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

export interface CarriersService {
  /** Titles of the public documents that carry a content (SHA-256) or a file of the media library (documentId). */
  of(file: string): Promise<readonly string[]>;
}

/** Pictures in texts with form. */
export interface PicturesService {
  /** The snapshot whose texts show their pictures of the media library at public addresses; the editor's text stays. */
  madePublic(fields: Fields, snapshot: Snapshot): Promise<Snapshot>;
}

/** The contents of public files, each under its SHA-256. */
export interface FileContentsService {
  /** Whether the content is on the disk, published or in the media library. */
  isThere(file: CarriedContent): Promise<boolean>;
  /** Keeps the content that the media library holds under the file's name; null: done. */
  keep(file: CarriedContent): Promise<'missing' | 'changed' | null>;
  /** Reads a kept content anew. */
  check(sha256: string): Promise<'missing' | 'changed' | null>;
  discard(sha256: string): Promise<void>;
}

export interface CheckReport {
  readonly score: number;
  readonly band: string;
  readonly items: number;
  readonly findings: ReadonlyArray<{
    rule: string;
    severity: Finding['severity'];
    element: Finding['element'];
    unit: string | null;
    domain: string | null;
    type: PublicTypeName;
    documentId: string;
    title: string;
    message: string;
    hint: string;
    points: number;
    /** The law as it is cited, and its entry in the register of legal bases, where there is one. */
    source: { readonly text: string; readonly legalBasis: CitedBasis | null };
    /** Why and until which day it may pass the gate as it is; otherwise not there. */
    waiver?: Finding['waiver'];
  }>;
  readonly byUnit: ReadonlyArray<{ unit: string; items: number; score: number }>;
  readonly byDomain: ReadonlyArray<{ domain: string; items: number; score: number }>;
}

export interface ContextService {
  /** What the district's records and settings say about judging; kept in memory, at most a minute old. */
  get(): Promise<JudgingContext>;
  /** The same as plain data. */
  facts(): Promise<JudgingFacts>;
  /** Called before one of the records is written; the answer is called when that is committed or rolled back. */
  writing(): () => void;
}

/** What a list of days off says and what it moves; with `faults` nothing was taken over. */
export interface CalendarImport {
  readonly year: number | null;
  readonly days: readonly ListedDay[];
  /** What waits for a day that is another one now. Days, or moments in ISO 8601. */
  readonly moved: ReadonlyArray<{ readonly what: string; readonly from: string; readonly to: string }>;
  /** The district's own arrangements for days of the list, which stand. */
  readonly own: readonly ListedDay[];
  /** Events that are no day off and none that is worked. */
  readonly ignored: readonly string[];
  readonly faults: readonly CalendarListFault[];
}

export interface BasesService {
  /** What public documents cite and the register lacks, the most cited first. */
  missing(): Promise<readonly MissingBasis[]>;
}

export interface CalendarService {
  /** Takes over a year's schedule (.ics, .csv). `number`: of the notice; `dryRun`: nothing is written. */
  import(asked: { file: string; number: string; dryRun?: boolean }): Promise<CalendarImport>;
}

export interface CheckService {
  /** Judges the latest version (draft or published) of every catalogue item of a unit and a domain (by code). */
  check(asked: {
    unit?: string;
    domain?: string;
    profile?: string;
    language?: Language;
  }): Promise<CheckReport>;
}

export interface AssessmentSummary {
  readonly items: number;
  /** Mean score of the items, one decimal. */
  readonly score: number;
  readonly band: string;
  readonly findings: number;
  /** How many items had another score than before. */
  readonly rescored: number;
  readonly ms: number;
}

export interface AssessmentService {
  /** Judges everything and keeps scores, findings and the day's line; a second call joins the one under way. */
  run(): Promise<AssessmentSummary>;
  /** How far the run under way is, in items; null when there is none. */
  progress(): { readonly done: number; readonly total: number } | null;
  /** Runs when today has not been judged by the rules as they are now; null: nothing to do. */
  catchUp(): Promise<AssessmentSummary | null>;
  /** Runs in a moment, when no more is written; only where a server listens. */
  soon(): void;
  /** Breaks off the run under way, if there is one, and begins no other. */
  end(): Promise<void>;
}

/** A waiver as it is kept, with its name and its times (ISO 8601). */
export interface WaiverRecord extends Waiver {
  readonly id: string;
  readonly askedAt: string;
  readonly signedAt: string | null;
  readonly withdrawnAt: string | null;
}

/** `by` is an account (`admin:3`); what is wrong is thrown as WaiverRefused, with every reason on its field. */
export interface WaiversService {
  /** Every waiver that was ever asked for a document, the oldest first; of one language where it is named. */
  of(
    document: Omit<WaivedDocument, 'locale'> & { readonly locale?: Locale },
  ): Promise<readonly WaiverRecord[]>;
  byId(id: string): Promise<WaiverRecord | undefined>;
  /** Asks for a finding of what is saved of the document. */
  ask(
    asked: { document: WaivedDocument; finding: WaivedFinding; reason: string; until: string },
    by: string,
    language?: Language,
  ): Promise<WaiverRecord>;
  sign(waiver: WaiverRecord, by: string, language?: Language): Promise<WaiverRecord>;
  withdraw(waiver: WaiverRecord, by: string, language?: Language): Promise<WaiverRecord>;
}

/** A cell or a row that was refused or doubted, as the answer of an import names it. `row` is the sheet's row number. */
export interface RowRemark {
  readonly row: number;
  readonly field: string;
  readonly value: string;
  readonly problem: string;
  readonly hint: string;
}

export interface ImportReport {
  readonly file: string;
  readonly sheet: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RowRemark[];
  readonly warnings: readonly RowRemark[];
  readonly published: number;
}

export interface WorkbooksService {
  import(asked: {
    file: string;
    unit: string;
    domain: string;
    publish?: boolean;
    dryRun?: boolean;
    language?: Language;
    /** Called as rows are done. */
    progress?: (done: number, total: number) => void;
  }): Promise<ImportReport>;
  /** Writes a unit's catalogue of a domain in the official form; importing it again changes nothing. */
  export(asked: { unit: string; domain: string; file: string }): Promise<{ file: string; rows: number }>;
}

export interface StarterService {
  /** Loads what is missing of the starter data; a second time changes nothing. */
  load(progress?: (step: string) => void): Promise<{ created: number; unchanged: number }>;
}

/** The portal at the server's address, in a thread of its own, with Strapi behind it. */
export interface FrontService {
  /** Listens, once Strapi listens on `socket`; gives the port that was got. */
  begin(at: {
    readonly host: string;
    readonly port: number;
    readonly socket: string;
    /** Seconds for which an idle connection is kept open. */
    readonly keepAlive: number;
  }): Promise<number>;
  /** What was asked is answered first, for at most so many milliseconds. */
  end(patience: number): Promise<void>;
}

export type { Judge, Locale, Snapshot };
