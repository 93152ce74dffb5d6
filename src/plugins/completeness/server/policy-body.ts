import type { Core } from '@strapi/strapi';
import type { Locale, PublicChange } from '../../../domain/publication';

interface PolicyRow {
  readonly body: string | null;
  readonly publishedAt: string | null;
}

/**
 * Text of the policy that an interpretation explains: as it is published, or else its draft. Read in the write's own
 * transaction, so that a policy that is published together with it is seen.
 */
export const policyBodyOf = async (
  strapi: Core.Strapi,
  { type, locale, snapshot }: Pick<PublicChange, 'type' | 'locale' | 'snapshot'>,
): Promise<string | null> => {
  const policy = snapshot?.policy;
  return type === 'interpretation' && typeof policy === 'string' ? bodyOf(strapi, policy, locale) : null;
};

/** Text of a policy as it is published, or else its draft; null where there is none. */
export const bodyOf = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: Locale,
): Promise<string | null> => {
  const rows: readonly PolicyRow[] = await strapi.db.query('api::policy.policy').findMany({
    select: ['body', 'publishedAt'],
    where: { documentId, locale },
  });
  return (rows.find(({ publishedAt }) => publishedAt !== null) ?? rows[0])?.body ?? null;
};
