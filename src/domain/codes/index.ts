import * as activities from './activities';
import {
  adaptations,
  attributes,
  audiences,
  channels,
  elements,
  fiveOpen,
  levels,
  limitUnits,
  methods,
  retentions,
  unitKinds,
} from './catalogue';
import { bands, severities } from './judging';
import type { CodeList } from './list';
import { columnKinds, interpretationForms, legalStatuses, validities } from './publishing';
import * as services from './services';

export * from './activities';
export * from './catalogue';
export * from './judging';
export type { CodeName, Language } from './list';
export * from './office';
export * from './public-types';
export * from './publishing';
export * from './services';

/** The lists by name, for declarations and for the admin's fields. */
export const codeLists = {
  unitKinds,
  fiveOpen,
  methods,
  attributes,
  audiences,
  levels,
  channels,
  adaptations,
  legalStatuses,
  validities,
  interpretationForms,
  ...activities,
  ...services,
  columnKinds,
  limitUnits,
  retentions,
  bands,
  severities,
  elements,
} as const;

export type CodeListName = keyof typeof codeLists;

/** The codes of a list, in its order. */
export const codesOf = <T extends CodeList>(codes: T): Array<keyof T & string> =>
  Object.keys(codes) as Array<keyof T & string>;

/** Whether `value` is one of the list's codes (and nothing inherited). */
export const isCode = <T extends CodeList>(codes: T, value: unknown): value is keyof T & string =>
  typeof value === 'string' && Object.hasOwn(codes, value);
