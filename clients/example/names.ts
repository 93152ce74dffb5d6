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
import { publicTypes } from '../../src/domain/public-model';
import { askedKindNames } from '../../src/domain/search/asking/kinds';
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
export const typeName = nameIn(Object.fromEntries(publicTypes.map(({ name, label }) => [name, label])));
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
