import { list } from './list';

/** Who may ask for a service (受理对象): the three kinds of civil subjects of 《民法典》. */
export const applicantKinds = list({
  'natural-person': { zh: '自然人', en: 'Natural person' },
  'legal-person': { zh: '法人', en: 'Legal person' },
  unincorporated: { zh: '非法人组织', en: 'Unincorporated organisation' },
});

/** In what form a document is handed in for a service (材料形式). */
export const materialForms = list({
  original: { zh: '原件', en: 'Original' },
  copy: { zh: '复印件', en: 'Copy' },
  electronic: { zh: '电子件', en: 'Electronic' },
});
