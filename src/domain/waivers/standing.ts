import type { Snapshot } from '../change';
import type { Finding } from '../finding';
import type { IsoDate } from '../time';
import { chinaDay } from '../time';
import { fingerprints } from './fingerprint';
import { procedureFor, procedureOf } from './procedure';
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

const isSigned = (waiver: Waiver): boolean => {
  const { askedBy, signedBy } = waiver;
  const procedure = procedureFor(waiver);
  return (
    procedure === 'reasoned' || (procedure === 'second-person' && signedBy !== null && signedBy !== askedBy)
  );
};

/** What a waiver is by itself, whatever has become of its text: one that is sent back or withdrawn is nothing. */
export type WaiverState = 'waiting' | 'valid' | 'expired';

/** `today` in China. */
export const waiverState = (waiver: Waiver, today: IsoDate): WaiverState | null => {
  if (waiver.withdrawnBy !== null) return null;
  if (waiver.until < today) return 'expired';
  return isSigned(waiver) ? 'valid' : 'waiting';
};

const standingOf = (waiver: Waiver, fingerprint: string, today: string): Standing => {
  const state = waiverState(waiver, today);
  if (state === null) return 'withdrawn';
  if (state === 'expired') return 'expired';
  if (waiver.fingerprint !== fingerprint) return 'changed';
  return state === 'valid' ? 'valid' : 'unsigned';
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
