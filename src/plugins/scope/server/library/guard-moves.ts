import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { slot } from '../../../../plugin-kit/strapi/under-way';
import { notThere } from '../writes/refused';

const FOLDER = 'plugin::upload.folder';
const FILE = 'plugin::upload.file';

const noneThere = { zh: '没有所选的文件或文件夹。', en: 'There is no such file or folder.' };

const moving = slot<true>();

/** Whether files and folders are being moved that whoever asks was seen to have. */
export const isMoving = (): boolean => moving.now() === true;

/**
 * Runs a move of Strapi's. A folder goes with all that lies in it, also what others put there: Strapi writes the new path of the
 * folder first and then looks for what lies under the old one, which by then would be nobody's whose folder it is.
 */
export const asMove = <T>(work: () => T): T => moving.run(true, work);

const idsIn = (value: unknown): readonly number[] =>
  Array.isArray(value) ? [...new Set(value.map(Number))] : [];

const isId = (id: number): boolean => Number.isInteger(id) && id > 0 && id < 2 ** 31;

/** Throws NotFoundError where one of them is not there, or is another unit's. */
export const mustBeThere = async (
  strapi: Core.Strapi,
  uid: 'plugin::upload.file' | 'plugin::upload.folder',
  ids: readonly number[],
): Promise<void> => {
  if (ids.length === 0) return;
  const seen = ids.every(isId) ? await strapi.db.query(uid).count({ where: { id: { $in: [...ids] } } }) : 0;
  if (seen !== ids.length) throw notThere(strapi, noneThere);
};

type Action = (ctx: Context) => Promise<unknown>;

/** Strapi's own action: a second Strapi in this process has the same controller. */
let original: Action | null = null;

/**
 * Moves in bulk what the account has, all of it or nothing. Strapi deletes the links of all numbers that are asked for, whosever
 * files and folders they are. Where something is moved to, Strapi looks itself.
 */
export const guardMoves = (strapi: Core.Strapi): void => {
  const controller = strapi.plugin('upload').controller('admin-folder-file') as { moveMany: Action };
  original ??= controller.moveMany.bind(controller);
  const move = original;
  controller.moveMany = async (ctx) => {
    const { fileIds, folderIds } = (ctx.request.body ?? {}) as { fileIds?: unknown; folderIds?: unknown };
    await mustBeThere(strapi, FILE, idsIn(fileIds));
    await mustBeThere(strapi, FOLDER, idsIn(folderIds));
    return asMove(() => move(ctx));
  };
};
