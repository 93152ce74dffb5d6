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
    if (findings.length > 0)
      refusals.push({ change: nameOf(change), title: titleOfChange(change), findings });
  }
  return refusals;
};

const nameOf = ({ action, type, documentId, locale }: PublicChange): Refusal['change'] => ({
  action,
  type,
  documentId,
  locale,
});

export const titleOfChange = (change: PublicChange): string => {
  const type = publicType(change.type);
  return titleOf(type, change.snapshot ?? change.before ?? {}) || `${type.label.zh} ${change.documentId}`;
};
