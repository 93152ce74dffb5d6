export { basisOfSource, type CitedBasis } from './basis-of-source';
export {
  documentNumberKey,
  type FoundNumber,
  findDocumentNumber,
  normaliseDocumentNumber,
  properYearBrackets,
} from './document-number';
export {
  type LegalBasisFinding,
  type LegalBasisFindingCode,
  type LegalBasisSeverity,
  legalBasisFindings,
  legalBasisSeverity,
  sameTitle,
} from './legal-basis-findings';
export { legalBasisMessage, legalBasisMessages } from './legal-basis-messages';
export { isLocalBasis, localBasisIn } from './local-basis';
export { parseCitations } from './parse-citations';
export { printCitation } from './print-citation';
export { indexRegister, type LegalRegister, lastSuccessor, matchLegalBasis, titleKey } from './register';
export type { Citation, LegalBasisMatch, LegalBasisRecord, LegalBasisStatus } from './types';
