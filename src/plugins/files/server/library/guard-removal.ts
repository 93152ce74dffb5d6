import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { service } from '../../../../plugin-kit/strapi/service';

interface Removed {
  readonly id: number;
  readonly name: string;
  readonly documentId?: string;
}
interface UploadService {
  remove(file: Removed): Promise<unknown>;
}

const SHOWN = 5;

const documentIdOf = async (strapi: Core.Strapi, file: Removed): Promise<string | undefined> =>
  file.documentId ??
  (await strapi.db.query('plugin::upload.file').findOne({ where: { id: file.id } }))?.documentId;

const refusal = (name: string, titles: readonly string[]): Error => {
  const shown = titles.slice(0, SHOWN);
  const more = titles.length > SHOWN;
  return new errors.ApplicationError(
    `“${name}”正由 ${titles.length} 条已公开的信息使用，不能删除：${shown.join('、')}${more ? ' 等' : ''}。请先更正或撤回这些信息 ` +
      `(“${name}” cannot be deleted, ${titles.length} public documents carry it: ${shown.join(', ')}${more ? ' …' : ''}. Revise or withdraw them first)`,
  );
};

/** Keeps a file in the media library while a public document carries it, whoever deletes it: one by one, in bulk, with its folder. */
export const guardRemoval = (strapi: Core.Strapi): void => {
  const upload = strapi.plugin('upload').service('upload') as UploadService;
  const remove = upload.remove.bind(upload);
  upload.remove = async (file) => {
    const documentId = await documentIdOf(strapi, file);
    const titles = documentId ? await service(strapi, 'publication', 'fileUsages').of(documentId) : [];
    if (titles.length > 0) throw refusal(file.name, titles);
    return remove(file);
  };
};
