import { isFetchError } from '@strapi/admin/strapi-admin';
import type { CodeName } from '../../../../domain/codes';

/** What the server refused: in its words and, where it was one member of what was sent, which and what would be right. */
export interface Told {
  readonly message: string;
  readonly member: string | null;
  readonly right: CodeName | null;
}

interface Details {
  readonly member?: string;
  readonly right?: CodeName;
}

export const toldBy = (error: unknown): Told => {
  const message = error instanceof Error ? error.message : '';
  if (!isFetchError(error)) return { message, member: null, right: null };
  const { details } = (error.response?.data?.error ?? {}) as { details?: Details };
  return { message, member: details?.member ?? null, right: details?.right ?? null };
};
