import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { rowsOf } from '../../../../plugin-kit/strapi/rows';
import { type LimitedScope, toWrite } from '../asking/read-scope';
import { actingAccount, within } from '../asking/who-asks';
import { noSuchDocument } from './refused';

/** The rows that say whose a document is: its drafts, or what is saved where a type has none. */
const draftsOf = async (strapi: Core.Strapi, uid: string, documentId: string): Promise<readonly number[]> => {
  const { options } = strapi.contentType(uid as UID.ContentType);
  const drafts = options?.draftAndPublish === true;
  const where = { documentId, ...(drafts ? { publishedAt: { $null: true } } : {}) };
  const found = await rowsOf<{ id: number }>(strapi, uid, { where, select: ['id'] });
  return found.map(({ id }) => id);
};

/** Whether an account has a document, in every language that it has. Asked as the system. */
const owns = async (
  strapi: Core.Strapi,
  scope: LimitedScope,
  uid: string,
  documentId: string,
): Promise<boolean> => {
  const all = await draftsOf(strapi, uid, documentId);
  const own = await within(toWrite(scope), actingAccount(), () => draftsOf(strapi, uid, documentId));
  return all.length > 0 && own.length === all.length;
};

/** Throws NotFoundError for a document of somebody else, and for one that is not there. */
export const mustOwn = async (
  strapi: Core.Strapi,
  scope: LimitedScope,
  uid: string,
  documentId: string,
): Promise<void> => {
  if (!(await owns(strapi, scope, uid, documentId))) throw noSuchDocument(strapi);
};

/** A net under the questions that were asked before: what was written is the account's own, or nothing is. */
export const mustHaveStayed = async (
  strapi: Core.Strapi,
  scope: LimitedScope,
  uid: string,
  documentId: string,
): Promise<void> => {
  if (!(await owns(strapi, scope, uid, documentId)))
    throw new errors.PolicyError(
      '条目会归到其他单位，没有保存。The document would become another unit’s; nothing was saved.',
    );
};
