import type { TimeLimitClause } from './types';

/** A clause in which nothing is said. */
export const emptyClause: TimeLimitClause = {
  scope: null,
  trigger: null,
  amount: null,
  unit: null,
  before: false,
  due: null,
  cadence: null,
  posting: null,
  retention: null,
  kept: null,
  until: null,
  dynamic: false,
  continuous: false,
  vague: null,
  ditto: false,
  act: null,
  place: null,
  reserved: false,
  remark: null,
  text: '',
};
