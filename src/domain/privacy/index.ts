/** Privacy: personal data in text that is to be published, found and masked. */
export { passesLuhn } from './bank-card';
export { findPersonalData } from './find-personal-data';
export { idCheck } from './id-number';
export { maskPersonalData } from './mask-personal-data';
export {
  isPrivacyRule,
  personalDataFindings,
} from './personal-data-findings';
