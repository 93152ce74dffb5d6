import type { Core } from '@strapi/strapi';
import type { Locale, PublicChange } from '../../../../domain/change';
import { service } from '../../../../plugin-kit/strapi/service';

interface PolicyRow {
  readonly body: string | null;
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

/**
 * Text of a policy as it is published, which whoever asks may read whosever it is, or else its draft, where it is theirs; null
 * where there is none.
 */
export const bodyOf = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: Locale,
): Promise<string | null> => {
  const find = (publishedAt: object): Promise<PolicyRow | null> =>
    strapi.db.query('api::policy.policy').findOne({
      select: ['body'],
      where: { documentId, locale, publishedAt } as never,
    });
  const published = await service(strapi, 'scope', 'asking').asSystem(() => find({ $notNull: true }));
  return (published ?? (await find({ $null: true })))?.body ?? null;
};
