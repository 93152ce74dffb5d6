/** Privacy: personal data in text that is to be published, found and masked. */
export { isBankCard, passesLuhn } from './bank-card';
export { findPersonalData } from './find-personal-data';
export { idCheck, isIdNumber } from './id-number';
export { maskPersonalData, shownMasked } from './mask-personal-data';
export {
  isPrivacyRule,
  personalDataFindings,
} from './personal-data-findings';
export type { PersonalData, PersonalDataKind } from './types';
