export { basisOfSource, type CitedBasis } from './basis-of-source';
export { properYearBrackets } from './document-number';
export {
  type LegalBasisFinding,
  legalBasisFindings,
} from './legal-basis-findings';
export { legalBasisMessages } from './legal-basis-messages';
export { localBasisIn } from './local-basis';
export { type MissingBasis, missingBases } from './missing';
export { parseCitations } from './parse-citations';
export { printCitation } from './print-citation';
export { indexRegister, type LegalRegister, matchLegalBasis } from './register';
export type { Citation, LegalBasisRecord } from './types';
