import type { Finding } from '../finding';
import type { PublicType, PublicTypeName } from '../public-model';
import type { Locale, PublicChange, Snapshot } from '.';

/** A form as it stands in an editor's browser; `documentId` is null where it was never saved. */
export interface EditedForm {
  readonly type: PublicType;
  readonly documentId: string | null;
  readonly locale: Locale;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Rehearsal {
  /** What would be made public of the form's own language; for the server, which asks the store more of it. */
  readonly change?: PublicChange | undefined;
  /** What a translation takes from the Chinese text, whatever stands in its form; of a new Chinese one, what saving fills in. */
  readonly shared: Snapshot;
  /** What the links among them lead to, by name, in Chinese. */
  readonly sharedTitles: ReadonlyArray<{ readonly to: PublicTypeName; readonly titles: readonly string[] }>;
  /** What the gate would refuse beyond the judges' findings on the form's own language. */
  readonly findings: readonly Finding[];
  /** Languages that the change carries into, with what would be refused there. */
  readonly others: ReadonlyArray<{ readonly locale: Locale; readonly findings: readonly Finding[] }>;
}
