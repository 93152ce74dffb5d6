import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { reasonHeader, reasonProblem } from '../../../../domain/withdrawal';
import { languageOf } from '../../../../plugin-kit/http/asker-language';

/** What takes something public away, as the Document Service names it. */
const withdrawing: readonly string[] = ['unpublish', 'delete'];

const decoded = (header: string): string => {
  try {
    return decodeURIComponent(header).trim();
  } catch {
    // Not what the admin sends: as it stands.
    return header.trim();
  }
};

/**
 * The reason that came with the request for taking something away; nothing where none came, or for another write.
 * Throws ValidationError where it is too long, says nothing, or holds personal data: the ledger keeps it for good.
 */
export const givenReason = (strapi: Core.Strapi, action: string): string | undefined => {
  if (!withdrawing.includes(action)) return undefined;
  const header = strapi.requestContext.get()?.get(reasonHeader) ?? '';
  if (header === '') return undefined;
  const reason = decoded(header);
  const problem = reasonProblem(reason);
  if (problem) throw new errors.ValidationError(problem[languageOf(strapi)]);
  return reason;
};
