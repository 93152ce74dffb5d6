import type { Core } from '@strapi/strapi';
import { type PublicTypeName, publicTypes, uidOf } from '../../../src/domain/public-model';
import { publishable } from '../../samples/publishable';
import { foundDistrict, publish } from './district';

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
  /** Of all documents, public or not. */
  readonly ids: readonly string[];
}

/** What editors prepare before it is public: the types that hide something. */
export const hiding = publicTypes.filter(({ drafts }) => drafts);

/**
 * Puts public documents and secrets side by side, through Strapi, as editors would. Of every register one entry; of every
 * type with drafts one document that is public and edited since, one that never was public, and one withdrawn, each full
 * of its word.
 */
export const plantCanaries = async (strapi: Core.Strapi): Promise<Planted> => {
  const { civilAffairs: unit, assistance: domain } = await foundDistrict(strapi);
  const targets: Partial<Record<PublicTypeName, string>> = { unit, domain };
  const ids = [unit, domain];
  for (const type of publicTypes) {
    if (targets[type.name] !== undefined) continue;
    const uid = uidOf(type.name) as 'api::response.response';
    const documents = strapi.documents(uid);
    const of = (words: string) => publishable(type, words, targets) as never;
    if (!type.drafts) {
      const { documentId } = await documents.create({ data: of(PUBLIC) });
      targets[type.name] = documentId;
      ids.push(documentId);
      continue;
    }
    const open = await publish(strapi, uid, of(PUBLIC));
    const gone = await publish(strapi, uid, of(secret.withdrawn));
    await documents.update({ documentId: open, data: of(secret.edit) });
    await documents.unpublish({ documentId: gone });
    const { documentId: draft } = await documents.create({ data: of(secret.draft) });
    targets[type.name] = open;
    ids.push(open, gone, draft);
  }
  return { unit, ids };
};
