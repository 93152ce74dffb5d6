import type { CalendarListFault, ListedDay } from '../../src/domain/calendar-list';
import type { Locale } from '../../src/domain/change';
import type { Language } from '../../src/domain/codes';
import type { Finding, RuleId } from '../../src/domain/finding';
import type { JudgingContext, JudgingFacts } from '../../src/domain/judging';
import type { CitedBasis, MissingBasis } from '../../src/domain/legal-basis';
import type { PublicTypeName } from '../../src/domain/public-model';
import type { WaivedDocument, WaivedFinding, Waiver } from '../../src/domain/waivers';

export interface CheckReport {
  readonly score: number;
  readonly band: string;
  readonly items: number;
  readonly findings: ReadonlyArray<{
    rule: RuleId;
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
