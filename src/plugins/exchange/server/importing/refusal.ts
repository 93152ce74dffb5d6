import { errors } from '@strapi/utils';
import type { Refusal } from '../../../../domain/change';
import type { Finding } from '../../../../domain/finding';

/** What the gate said about a write that it refused; null: it was another error. */
export const findingsOf = (error: unknown): readonly Finding[] | null => {
  if (!(error instanceof errors.ApplicationError)) return null;
  const { refusals } = error.details as { refusals?: readonly Refusal[] };
  return refusals === undefined ? null : refusals.flatMap(({ findings }) => findings);
};

/** Refused by a rule of ours or Strapi's, not by a fault of the machine: it concerns these rows and no others. */
export const isRefusal = (error: unknown): error is Error => error instanceof errors.ApplicationError;
