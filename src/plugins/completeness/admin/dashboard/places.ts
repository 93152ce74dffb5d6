import { codesOf, unitKinds } from '../../../../domain/codes';
import type { UnitSummary } from '../../../../domain/overview';

const kinds = codesOf(unitKinds);
const rank = ({ kind }: UnitSummary): number => (kind === null ? kinds.length : kinds.indexOf(kind));

/** Departments, then subdistricts, villages and the rest; within a kind by code. */
export const byKind = (a: UnitSummary, b: UnitSummary): number =>
  rank(a) - rank(b) || (a.code < b.code ? -1 : 1);

/** The name that goes with a code; the code itself where it is unknown. */
export const nameIn = (
  places: ReadonlyArray<{ readonly code: string; readonly name: string }>,
  code: string | null,
): string => (code === null ? '' : (places.find((place) => place.code === code)?.name ?? code));
