import type { Core } from '@strapi/strapi';
import { publicTypes, uidOf } from '../../../src/domain/public-model';
import { wholeGuide } from '../../samples/whole-guide';
import { wordyDocument } from '../../samples/wordy-document';
import { completeItem, foundDistrict, publish } from './district';

/** What must never come out: in a draft, in an edit, in who did it and why, in a withdrawn document. */
export const secret = {
  draft: '金丝雀草稿',
  edit: '金丝雀改动',
  reason: '金丝雀缘由',
  withdrawn: '金丝雀撤回',
};
/** What all that is public says. */
export const PUBLIC = '公开的事项';

export interface Planted {
  readonly unit: string;
  readonly policy: string;
  /** Of all documents, public or not. */
  readonly ids: readonly string[];
}

/** Types whose documents need more than words to be public: they are planted by hand. */
const byHand: readonly string[] = ['catalog-item', 'policy', 'interpretation', 'disclosure', 'service-guide'];

/** Of every other type that has drafts: one public and edited, one never public, one withdrawn, each full of its word. */
const plantOthers = async (
  strapi: Core.Strapi,
  targets: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (const type of publicTypes.filter(({ drafts, name }) => drafts && !byHand.includes(name))) {
    const uid = uidOf(type.name) as 'api::response.response';
    const of = (words: string) => wordyDocument(type, words, targets);
    const [open, gone] = [
      await publish(strapi, uid, of(PUBLIC)),
      await publish(strapi, uid, of(secret.withdrawn)),
    ];
    await strapi.documents(uid).update({ documentId: open, data: of(secret.edit) as never });
    await strapi.documents(uid).unpublish({ documentId: gone });
    const { documentId: draft } = await strapi.documents(uid).create({ data: of(secret.draft) as never });
    ids.push(open, gone, draft);
  }
  return ids;
};

/** Puts public documents and secrets side by side, through Strapi, as editors would. */
export const plantCanaries = async (strapi: Core.Strapi): Promise<Planted> => {
  const { civilAffairs: unit, assistance: domain } = await foundDistrict(strapi);
  const items = strapi.documents('api::catalog-item.catalog-item');
  const links = { unit, domain, subjects: [unit] };
  const item = (name: string) =>
    publish(strapi, 'api::catalog-item.catalog-item', { ...completeItem(name), ...links });

  const open = await item(PUBLIC);
  await items.update({
    documentId: open,
    data: { level2: secret.edit, contentElements: [{ text: secret.edit, required: true }] } as never,
  });
  const draft = await items.create({ data: { ...completeItem(secret.draft), ...links } as never });
  const gone = await item(secret.withdrawn);
  await items.unpublish({ documentId: gone });
  const policy = await publish(strapi, 'api::policy.policy', {
    title: '公开的政策',
    issuer: unit,
    issuedOn: '2026-05-20',
    body: '<p>公开的正文。</p>',
  });
  const interpretation = await strapi.documents('api::interpretation.interpretation').create({
    data: { title: secret.draft, body: `<p>${secret.draft}</p>`, policy, unit, form: 'qa' } as never,
  });
  const column = await strapi.documents('api::column.column').create({
    data: { code: 'mzyw', name: `${PUBLIC}专栏`, kind: 'news', unit } as never,
  });
  const disclosure = await publish(strapi, 'api::disclosure.disclosure', {
    title: `${PUBLIC}：本月办理结果`,
    catalogItem: open,
    unit,
    column: column.documentId,
  });
  await strapi.documents('api::disclosure.disclosure').update({
    documentId: disclosure,
    data: { title: secret.edit, body: secret.edit } as never,
  });
  const guides = strapi.documents('api::service-guide.service-guide');
  const guide = (title: string, more: object = {}) =>
    wholeGuide({ title, itemCode: null, unit, domain, catalogItem: open, ...more });
  const openGuide = await publish(strapi, 'api::service-guide.service-guide', guide(`${PUBLIC}：办事指南`));
  await guides.update({
    documentId: openGuide,
    data: { conditions: secret.edit, materials: [{ name: secret.edit }], itemCode: secret.edit } as never,
  });
  const draftGuide = await guides.create({ data: guide(secret.draft, { phone: secret.draft }) as never });
  const goneGuide = await publish(strapi, 'api::service-guide.service-guide', guide(secret.withdrawn));
  await guides.unpublish({ documentId: goneGuide });
  const others = await plantOthers(strapi, { unit, domain, policy, 'catalog-item': open });
  return {
    unit,
    policy,
    ids: [
      unit,
      domain,
      column.documentId,
      disclosure,
      open,
      draft.documentId,
      gone,
      policy,
      interpretation.documentId,
      openGuide,
      draftGuide.documentId,
      goneGuide,
      ...others,
    ],
  };
};
