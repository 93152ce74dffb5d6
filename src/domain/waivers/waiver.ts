import type { Locale } from '../change';
import type { PublicTypeName } from '../public-model';
import type { IsoDate } from '../time';
import type { Procedure } from './procedure';

/** One language of one document: what a waiver is for. */
export interface WaivedDocument {
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly locale: Locale;
}

/** The one finding that a waiver lets pass. */
export interface WaivedFinding {
  /** Its id in the release in which it was asked for; a rule that is no more lets nothing pass. */
  readonly rule: string;
  /** The finding's path in the document; null: the whole document. */
  readonly field: string | null;
  /** Which of the rule's findings in that field, from 0: a text may hold two telephone numbers. */
  readonly occurrence: number;
}

/** 豁免: lets one finding pass at the gate, with a reason, until a day. Accounts are `admin:3`, never a name. */
export interface Waiver extends WaivedDocument, WaivedFinding {
  /** How it was asked for; null: by a release that did not keep it. */
  readonly procedure: Procedure | null;
  /** Of what stood in the field when it was asked for (`fingerprintOf`): it does not cover a changed text. */
  readonly fingerprint: string;
  readonly reason: string;
  /** The last day on which it holds, in China. */
  readonly until: IsoDate;
  readonly askedBy: string;
  /** The second person, where the rule needs one. */
  readonly signedBy: string | null;
  readonly withdrawnBy: string | null;
}
