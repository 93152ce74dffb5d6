import type { Core } from '@strapi/strapi';
import type { Snapshot } from '../../../../domain/change';
import { privatePictures, textsWithForm } from '../../../../domain/files';
import { publicTypes, uidOf } from '../../../../domain/public-model';
import { rowsOf } from '../../../../plugin-kit/strapi/rows';
import { service } from '../../../../plugin-kit/strapi/service';
import type { LimitedScope } from '../asking/read-scope';
import { actingAccount, asSystem, within } from '../asking/who-asks';
import { wrongField } from './refused';

const notThere = {
  zh: '正文中有一张图片不在本单位的媒体库中，请删去，或上传后重新插入。',
  en: 'A picture of the text is not in your unit’s media library: take it out, or upload it and insert it again.',
};

/** The paths of library pictures in texts with form, by field. */
const picturesOf = (uid: string, data: object): ReadonlyArray<readonly [field: string, path: string]> => {
  const type = publicTypes.find(({ name }) => uidOf(name) === uid);
  if (!type) return [];
  return [...textsWithForm(type.fields, data as Snapshot)].flatMap(([field, html]) =>
    privatePictures(html).map((path) => [field, path] as const),
  );
};

/** What the document has in its texts already, in whatever state and language. */
const carried = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<ReadonlySet<string>> => {
  const rows = await rowsOf<object>(strapi, uid, { where: { documentId } });
  return new Set(rows.flatMap((row) => picturesOf(uid, row).map(([, path]) => path)));
};

/**
 * Refuses a picture in a text by its address in the media library, where the account does not see the file and the document
 * does not have it already. What lies nowhere is no matter of units: the gate says so.
 */
export const mustSeePictures = async (
  strapi: Core.Strapi,
  scope: LimitedScope,
  {
    uid,
    data,
    documentId,
  }: { readonly uid: string; readonly data: unknown; readonly documentId: string | null },
): Promise<void> => {
  const pictures = picturesOf(uid, (data ?? {}) as object);
  if (pictures.length === 0) return;
  const paths = pictures.map(([, path]) => path);
  const library = service(strapi, 'files', 'pictures');
  const there = await asSystem(() => library.among(paths));
  const seen = await within(scope, actingAccount(), () => library.among(paths));
  const foreign = pictures.filter(([, path]) => there.has(path) && !seen.has(path));
  if (foreign.length === 0) return;
  const own = documentId === null ? new Set() : await asSystem(() => carried(strapi, uid, documentId));
  const [first] = foreign.filter(([, path]) => !own.has(path));
  if (first) throw wrongField(strapi, [first[0]], notThere);
};
