import type { validities } from '../codes';

/** What a policy says of its own validity; days as YYYY-MM-DD, which compare as texts. */
export interface Force {
  readonly validity: keyof typeof validities | null;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
}

/**
 * Whether a policy is in force on a day (有效性): nobody has repealed it, its day has come, and the day on which it expires, its last,
 * has not passed. The office's own word (已废止, 已失效) ends it earlier; its dates end it without anybody's word.
 */
export const isInForce = ({ validity, effectiveOn, expiresOn }: Force, today: string): boolean =>
  validity !== 'repealed' &&
  validity !== 'expired' &&
  (effectiveOn === null || effectiveOn <= today) &&
  (expiresOn === null || today <= expiresOn);
