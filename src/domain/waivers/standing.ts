import type { Finding } from '../finding';
import { chinaDay } from '../freshness';
import type { Snapshot } from '../publication';
import { fingerprints } from './fingerprint';
import { procedureOf } from './procedure';
import type { WaivedDocument, Waiver } from './waiver';

/** What has become of a waiver: only a `valid` one lets its finding pass. */
export type Standing = 'valid' | 'unsigned' | 'changed' | 'expired' | 'withdrawn';

/** What tells most stands first: an expired waiver is not worth a word where a valid one exists. */
const order: readonly Standing[] = ['valid', 'unsigned', 'changed', 'expired', 'withdrawn'];

/** A finding, which of its rule's in its field it is, and the waiver for it that tells most. */
export interface StandingFinding<W extends Waiver = Waiver> {
  readonly finding: Finding;
  readonly occurrence: number;
  readonly waiver: { readonly standing: Standing; readonly record: W } | null;
}

/** The document that was judged, and every waiver that was ever asked for it. */
export interface WaiverFile<W extends Waiver = Waiver> {
  readonly document: WaivedDocument;
  readonly snapshot: Snapshot;
  readonly waivers: readonly W[];
}

const isSigned = ({ rule, askedBy, signedBy }: Waiver): boolean => {
  const procedure = procedureOf(rule);
  return (
    procedure === 'reasoned' || (procedure === 'second-person' && signedBy !== null && signedBy !== askedBy)
  );
};

const standingOf = (waiver: Waiver, fingerprint: string, today: string): Standing => {
  if (waiver.withdrawnBy !== null) return 'withdrawn';
  if (waiver.until < today) return 'expired';
  if (waiver.fingerprint !== fingerprint) return 'changed';
  return isSigned(waiver) ? 'valid' : 'unsigned';
};

const isFor = ({ type, documentId, locale }: WaivedDocument, waiver: Waiver): boolean =>
  waiver.type === type && waiver.documentId === documentId && waiver.locale === locale;

const best = <W extends Waiver>(
  waivers: readonly W[],
  fingerprint: string,
  today: string,
): StandingFinding<W>['waiver'] =>
  waivers
    .map((record) => ({ record, standing: standingOf(record, fingerprint, today) }))
    .reduce<StandingFinding<W>['waiver']>(
      (chosen, next) =>
        chosen && order.indexOf(chosen.standing) <= order.indexOf(next.standing) ? chosen : next,
      null,
    );

/**
 * Each finding with the waiver that concerns it. Rule, field and occurrence name one finding of a document, so that no
 * waiver concerns two. Only what refuses a publish is waived. `now` in ISO 8601.
 */
export const standings = <W extends Waiver>(
  findings: readonly Finding[],
  { document, snapshot, waivers }: WaiverFile<W>,
  now: string,
): readonly StandingFinding<W>[] => {
  const today = chinaDay(now);
  const ours = waivers.filter((waiver) => isFor(document, waiver));
  const fingerprintOf = fingerprints(snapshot);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, field, blocking } = finding;
    const place = JSON.stringify([rule, field]);
    const occurrence = seen.get(place) ?? 0;
    seen.set(place, occurrence + 1);
    const concerned = ours.filter(
      (waiver) => waiver.rule === rule && waiver.field === field && waiver.occurrence === occurrence,
    );
    if (!blocking || concerned.length === 0 || procedureOf(rule) === 'never')
      return { finding, occurrence, waiver: null };
    return { finding, occurrence, waiver: best(concerned, fingerprintOf(finding), today) };
  });
};
