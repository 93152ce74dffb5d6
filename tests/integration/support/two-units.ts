import { publicTypes, uidOf } from '../../../src/domain/public-model';
import type { TestStrapi } from './strapi';
import { wholeItem } from './whole-item';

/** The types whose documents are divided among units. */
export const unitTypes = publicTypes.filter(({ drafts }) => drafts);
export type UnitType = (typeof unitTypes)[number];

/** Ids of documents by their type. */
export type Ids = Readonly<Record<string, string>>;

interface Documents {
  create(asked: { data: object; locale?: string }): Promise<{ documentId: string; id: number }>;
  publish(asked: { documentId: string }): Promise<unknown>;
  findFirst(asked: object): Promise<{ documentId: string } | null>;
}

export const documents = ({ strapi }: Pick<TestStrapi, 'strapi'>, uid: string): Documents =>
  strapi.documents(uid as 'api::unit.unit') as unknown as Documents;

/** One draft of each type for a unit, each named after it; the policy is public, where it is wanted. Ids by type. */
export const fillUnit = async (
  app: Pick<TestStrapi, 'strapi'>,
  code: string,
  mark: string,
  policyIsPublic = true,
): Promise<Ids> => {
  const one = async (uid: string, filters: object): Promise<string> =>
    (await documents(app, uid).findFirst({ filters }))?.documentId ?? '';
  const unit = await one('api::unit.unit', { code });
  const domain = await one('api::domain.domain', { code: 'social-assistance' });
  const make = async (name: UnitType['name'], data: object): Promise<string> =>
    (await documents(app, uidOf(name)).create({ data, locale: 'zh-Hans' })).documentId;
  const item = await make('catalog-item', {
    ...wholeItem({ unit, domain }),
    level1: `${mark}事项`,
    legalBases: [{ text: `《${mark}办法》` }],
  });
  const policy = await make('policy', {
    title: `${mark}政策`,
    body: '<p>第一条</p>',
    issuedOn: '2026-11-01',
    issuer: unit,
  });
  const title = { title: `${mark}的文本`, unit, body: `<p>${mark}的正文</p>` };
  const ids = {
    'catalog-item': item,
    policy,
    interpretation: await make('interpretation', { ...title, policy, form: 'text' }),
    disclosure: await make('disclosure', { ...title, catalogItem: item }),
    response: await make('response', { ...title, policy }),
    'participation-event': await make('participation-event', { ...title, policy, form: 'symposium' }),
    'service-guide': await make('service-guide', { ...title, catalogItem: item }),
    training: await make('training', { ...title, kind: 'training' }),
  };
  if (policyIsPublic) await documents(app, uidOf('policy')).publish({ documentId: policy });
  return ids;
};
