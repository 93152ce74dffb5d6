/** What a document must have before it becomes public, type by type; `judgeChange` asks all of it at once. */
export { disclosureRules, type JudgedContent, responseRules, trainingRules } from './content-rules';
export { eventFromSnapshot, eventRules } from './event-rules';
export { guideFromSnapshot, guideRules, judgeGuide } from './guide-rules';
export {
  type ExplainedDays,
  interpretationRules,
  type JudgedInterpretation,
} from './interpretation-rules';
export { type Beside, judgeChange } from './judge-change';
export { policyRules } from './policy-rules';
export { policyTextRules } from './policy-rules/text-rules';
