import type { Judge, PublicChange, Refusal } from '../../../../domain/change';
import type { Finding } from '../../../../domain/finding';
import { publicType, titleOf } from '../../../../domain/public-model';

interface Judged {
  /** The changes that may not pass, each with all its reasons. */
  readonly refusals: readonly Refusal[];
  /** The rules of the findings that pass by a waiver. */
  readonly waived: ReadonlyMap<PublicChange, readonly string[]>;
}

/** Asks every judge about every change. `now` in ISO 8601. */
export const askJudges = async (
  judges: readonly Judge[],
  changes: readonly PublicChange[],
  now: string,
): Promise<Judged> => {
  const refusals: Refusal[] = [];
  const waived = new Map<PublicChange, readonly string[]>();
  for (const change of changes) {
    const found = (await Promise.all(judges.map((judge) => judge.judge(change, now)))).flat();
    const findings = found.filter(({ blocking }) => blocking);
    if (findings.length > 0) refusals.push(refusalOf(change, findings));
    const rules = found.filter(({ waiver }) => waiver !== undefined).map(({ rule }) => rule);
    if (rules.length > 0) waived.set(change, [...new Set(rules)]);
  }
  return { refusals, waived };
};

/** A change that may not pass, under the title that its editor knows it by. */
export const refusalOf = (change: PublicChange, findings: readonly Finding[]): Refusal => {
  const { action, type, documentId, locale } = change;
  return { change: { action, type, documentId, locale }, title: titleOfChange(change), findings };
};

export const titleOfChange = (change: PublicChange): string => {
  const type = publicType(change.type);
  return titleOf(type, change.snapshot ?? change.before ?? {}) || `${type.label.zh} ${change.documentId}`;
};
