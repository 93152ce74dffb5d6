import type { Narrowing } from '../../../../domain/narrowing';
import { publicTypes } from '../../../../domain/public-model';
import { Parameters } from '../http/parameters';
import { readNarrowing } from '../narrowing/asked';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
const LONGEST_WAIT = 60;

export interface Asked {
  readonly after: number;
  readonly limit: number;
  /** Seconds for which the answer is held until there is a change. */
  readonly wait: number;
  readonly narrowing: Narrowing;
}

/** What a reader asks for: `after` is the last number they have, `limit` how many at most. Throws BadParameter. */
export const readAsked = (search: URLSearchParams): Asked => {
  const parameters = new Parameters(search);
  const asked = {
    after: parameters.whole('after', 0, () => true, {
      zh: '应为上次返回的 next，即不小于 0 的整数',
      en: 'should be the last answer’s `next`, a whole number from 0 on',
    }),
    limit: parameters.whole('limit', DEFAULT_LIMIT, (n) => n >= 1 && n <= MAX_LIMIT, {
      zh: `应为 1 到 ${MAX_LIMIT} 的整数`,
      en: `should be a whole number from 1 to ${MAX_LIMIT}`,
    }),
    wait: parameters.whole('wait', 0, (n) => n <= LONGEST_WAIT, {
      zh: `应为 0 到 ${LONGEST_WAIT} 的秒数`,
      en: `should be a number of seconds from 0 to ${LONGEST_WAIT}`,
    }),
    narrowing: readNarrowing(
      parameters,
      'types',
      publicTypes.map(({ name }) => name),
    ),
  };
  parameters.mustBeKnown();
  return asked;
};
