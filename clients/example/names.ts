import {
  audiences,
  channels,
  fiveOpen,
  interpretationForms,
  levels,
  methods,
  validities,
} from '../../src/domain/codes';

type Names = Readonly<Record<string, { readonly zh: string }>>;

/** The Chinese name of a code as the portal gives it: NOTICE_BOARD is `notice-board` of the list. */
const nameIn =
  (names: Names) =>
  (code: string | null | undefined): string =>
    code ? (names[code.toLowerCase().replaceAll('_', '-')]?.zh ?? code) : '';

export const fiveOpenName = nameIn(fiveOpen);
export const methodName = nameIn(methods);
export const channelName = nameIn(channels);
export const audienceName = nameIn(audiences);
export const levelName = nameIn(levels);
export const validityName = nameIn(validities);
export const formName = nameIn(interpretationForms);
