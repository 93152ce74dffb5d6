import {
  applicantKinds,
  audiences,
  channels,
  eventStates,
  fiveOpen,
  interpretationForms,
  levels,
  methods,
  participationForms,
  trainingKinds,
  validities,
} from '../../src/domain/codes';
import { askedKindNames } from '../../src/domain/search/asking/kinds';
import type { SearchType } from '../typescript/src';
import { isEnglish } from './language';

type Names = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** The name of a code as the portal gives it: NOTICE_BOARD is `notice-board` of the list. */
const nameIn =
  (names: Names) =>
  (code: string | null | undefined): string => {
    if (!code) return '';
    const name = names[code.toLowerCase().replaceAll('_', '-')];
    return (isEnglish ? name?.en : name?.zh) ?? code;
  };

export const askedKindName = nameIn(askedKindNames);
export const applicantName = nameIn(applicantKinds);
export const audienceName = nameIn(audiences);
export const channelName = nameIn(channels);
export const eventFormName = nameIn(participationForms);
export const eventStateName = nameIn(eventStates);
export const fiveOpenName = nameIn(fiveOpen);
export const formName = nameIn(interpretationForms);
export const levelName = nameIn(levels);
export const methodName = nameIn(methods);
export const trainingKindName = nameIn(trainingKinds);
export const validityName = nameIn(validities);

/** What a document is; the declarations of the types themselves would be most of this page's script. */
const typeNames: Readonly<Record<SearchType, readonly [zh: string, en: string]>> = {
  CATALOG_ITEM: ['事项标准目录', 'Catalogue item'],
  CHANNEL: ['公开平台', 'Disclosure platform'],
  COLUMN: ['专栏', 'Column'],
  DISCLOSURE: ['政府信息', 'Disclosure'],
  DOMAIN: ['领域', 'Domain'],
  GUIDELINE: ['标准指引', 'Guideline'],
  GUIDELINE_ITEM: ['标准指引条目', 'Guideline item'],
  INTERPRETATION: ['政策解读', 'Interpretation'],
  RESPONSE: ['回应关切', 'Response'],
  LEGAL_BASIS: ['法规依据', 'Legal basis'],
  PARTICIPATION_EVENT: ['公众参与活动', 'Participation event'],
  POLICY: ['政策文件', 'Policy'],
  SERVICE_GUIDE: ['办事指南', 'Service guide'],
  TRAINING: ['培训和经验交流', 'Training'],
  UNIT: ['单位', 'Unit'],
};
export const typeName = (type: SearchType): string => typeNames[type][isEnglish ? 1 : 0];
