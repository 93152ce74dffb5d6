import type { Finding } from '../../../../domain/finding';
import { publicType, titleOf } from '../../../../domain/public-model';
import type { Judge, PublicChange, Refusal } from '../../../../domain/publication';

/** Asks every judge about every change and gives the changes that may not pass, each with all its reasons. */
export const askJudges = async (
  judges: readonly Judge[],
  changes: readonly PublicChange[],
): Promise<readonly Refusal[]> => {
  const refusals: Refusal[] = [];
  for (const change of changes) {
    const answers = await Promise.all(judges.map((judge) => judge.judge(change)));
    const findings = answers.flat().filter(({ blocking }) => blocking);
    if (findings.length > 0) refusals.push(refusalOf(change, findings));
  }
  return refusals;
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
