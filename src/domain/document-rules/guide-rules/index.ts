import { basisFindings } from '../../completeness/basis-findings';
import { legalBasisRules } from '../../completeness/entry-rules/legal-basis-rules';
import type { EntryContext } from '../../completeness/judged-entry';
import { applyRules, type Rule } from '../../completeness/rule';
import type { Finding } from '../../finding';
import { applicantRules } from './applicant-rules';
import { feeRules } from './fee-rules';
import type { JudgedGuide, WrittenGuide } from './judged-guide';
import { procedureRules } from './procedure-rules';
import { reachRules } from './reach-rules';
import { timeRules } from './time-rules';
import { vagueWordsRule } from './vague-words';

export { guideFromSnapshot, type JudgedGuide, type WrittenGuide } from './judged-guide';

/** Every rule of its own for a service guide, in the order in which a guide is filled in. */
export const guideRules: readonly Rule<JudgedGuide>[] = [
  ...applicantRules,
  ...procedureRules,
  ...timeRules,
  ...feeRules,
  ...reachRules,
  vagueWordsRule,
];

/** What is missing or doubtful in a guide; its citations are judged as a catalogue item's, but no guide has a score. */
export const judgeGuide = (
  guide: WrittenGuide,
  { register, overrides }: EntryContext = {},
): readonly Finding[] => {
  const judged = { ...guide, basisFindings: basisFindings(guide.legalBases, register) };
  return [
    ...applyRules(guideRules, judged, overrides),
    ...applyRules(legalBasisRules, judged, overrides).map((finding) => ({ ...finding, points: 0 })),
  ];
};
