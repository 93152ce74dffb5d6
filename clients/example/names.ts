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
import typeNames from './type-names.json';

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

/** What a document is. The names come from the declarations (`npm run client`), which are no part of this page's script. */
export const typeName = (type: SearchType): string => typeNames[type][isEnglish ? 'en' : 'zh'];
