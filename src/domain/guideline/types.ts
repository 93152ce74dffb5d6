import type { Adaptation, Level, UnitKind } from '../codes';
import type { Finding } from '../finding';
import type { PublicTypeName } from '../public-model/declare';

/** A row of a standard guideline (标准指引). */
export interface GuidelineRow {
  readonly documentId: string;
  /** Code. */
  readonly domain: string;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly levels: readonly Level[];
}

export interface CoveredDomain {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  /** Code of the unit that answers for it, or null. */
  readonly leadUnit: string | null;
}

export interface CoveringUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind | null;
}

/** What coverage needs to know of a catalogue item. Unit and domain by code, the guideline's row by documentId. */
export interface CoveringItem {
  readonly documentId: string;
  readonly title: string;
  readonly unit: string | null;
  readonly domain: string | null;
  readonly guidelineItem: string | null;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly adaptation: Adaptation | null;
  readonly adaptationReason: string | null;
}

/** What a unit did with a row of the guideline. */
export type RowState = 'adopted' | 'refined' | 'declined' | 'missing';

export interface CoverageRow {
  readonly unit: string;
  readonly domain: string;
  readonly row: GuidelineRow;
  readonly state: RowState;
}

/** A finding about what a unit should have, and the document it is about. */
export interface CoverageFinding {
  readonly unit: string | null;
  readonly domain: string;
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly title: string;
  readonly finding: Finding;
}
