import type {
  Band,
  CodeName,
  ElementCode,
  MilestoneMeasure,
  MilestoneState,
  Severity,
  UnitKind,
} from '../codes';
import type { CitedBasis } from '../legal-basis';
import type { PublicTypeName } from '../public-model/declare';
import type { Summary } from './roll-up';
import type { Spread } from './spread';

/** What the dashboard is told, as one JSON. Units and domains by code, times in ISO 8601 (UTC), days as 2026-11-25. */
export interface Dashboard {
  readonly at: string;
  /** Whoever looks has some units, and sees nothing of the others. */
  readonly ofOwn: boolean;
  readonly run: LatestRun | null;
  readonly totals: Summary & { readonly domainsWithoutLead: number; readonly spread: Spread };
  readonly units: readonly UnitSummary[];
  readonly domains: readonly DomainSummary[];
  readonly cells: readonly CellSummary[];
  readonly trend: readonly TrendDay[];
  readonly gaps: readonly Gap[];
  readonly milestones: readonly MilestoneBoard[];
}

/** The latest check of everything: when it ended, by which version of the rules, by which profile of freshness. */
export interface LatestRun {
  readonly id: number;
  readonly at: string;
  readonly ruleSet: string;
  readonly profile: string | null;
}

export interface UnitSummary extends Summary {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind | null;
}

export interface DomainSummary extends Summary {
  readonly code: string;
  readonly name: string;
  /** Null: an orphan, which is a finding. */
  readonly leadUnit: string | null;
}

/** A unit in a domain; '' where its items have none. */
export interface CellSummary extends Summary {
  readonly unit: string;
  readonly domain: string;
  /** Rows of the guideline that the unit must cover and has not; null: no guideline asks anything of it here. */
  readonly missing: number | null;
}

export interface TrendDay {
  readonly day: string;
  readonly items: number;
  readonly published: number;
  /** Mean over the items, one decimal. */
  readonly score: number | null;
  /** The day's last check was by other rules or numbers than the one before: the score may have moved by itself. */
  readonly rulesChanged: boolean;
}

/** All findings of one rule; those that are waived are a group of their own. */
export interface Gap {
  /** Its id in the release that found it. */
  readonly rule: string;
  /** The kind of fault, which is the heading of all of them. */
  readonly kind: CodeName;
  readonly waived: boolean;
  readonly severity: Severity;
  readonly element: ElementCode | null;
  readonly count: number;
  readonly units: number;
  /** Points that they cost together. */
  readonly points: number;
  /** The law on which they rest; at most three, where each case is under its own. */
  readonly sources: readonly ShownSource[];
  /** The first three. */
  readonly examples: readonly GapExample[];
}

export interface ShownSource {
  readonly text: CodeName;
  /** Its entry in the register of legal bases, where there is one. */
  readonly legalBasis: CitedBasis | null;
}

/** The rest of a group, page by page; `next` null: these were the last. */
export interface GapPage {
  readonly examples: readonly GapExample[];
  readonly next: string | null;
}

export interface GapExample {
  readonly unit: string | null;
  readonly domain: string | null;
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly title: string;
  readonly message: CodeName;
  /** The day until which it is waived. */
  readonly waivedUntil: string | null;
}

export interface MilestoneBoard {
  readonly documentId: string;
  readonly name: string;
  readonly dueOn: string;
  /** Negative once it is past. */
  readonly daysLeft: number;
  readonly measure: MilestoneMeasure;
  readonly basis: string | null;
  readonly units: readonly UnitProgress[];
}

export interface UnitProgress {
  readonly unit: string;
  readonly done: number;
  readonly all: number;
  readonly state: MilestoneState;
}

/** A catalogue item on the last level. */
export interface ShownItem {
  readonly documentId: string;
  readonly title: string;
  readonly unit: string;
  readonly domain: string;
  readonly score: number | null;
  readonly band: Band | null;
  readonly state: 'draft' | 'published' | 'modified';
  /** What the latest run found in it: how much, and what to fix first. */
  readonly findings: number;
  readonly worst: CodeName | null;
}

/** The last level shows the worst of them; the workbook has all. */
export const mostItems = 500;

/** How far a check of everything is. */
export interface RunProgress {
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
  /** The last one broke off. */
  readonly failed: boolean;
}
