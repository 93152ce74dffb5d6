import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { asSystem } from '../asking/who-asks';
import { asMove, mustBeThere } from './guard-moves';
import { mustHaveUnit } from './must-have-unit';

const FOLDER = 'plugin::upload.folder';
const FILE = 'plugin::upload.file';

interface Folder {
  readonly id: number;
  readonly path: string;
  readonly parent?: number | null;
}
interface FolderService {
  setPathIdAndPath(folder: Folder): Promise<Folder>;
  /** Without `parent` it stays where it is. */
  update(id: unknown, change: { readonly parent?: unknown }, by: unknown): Promise<unknown>;
  /** A number, a list, or none. */
  deleteByIds(ids?: number | readonly number[]): Promise<unknown>;
}

const beneath = (column: string, paths: readonly string[]): object => ({
  $or: paths.flatMap((path) => [{ [column]: path }, { [column]: { $startsWith: `${path}/` } }]),
});

const contents = async (strapi: Core.Strapi, paths: readonly string[]): Promise<number> =>
  (await strapi.db.query(FOLDER).count({ where: beneath('path', paths) })) +
  (await strapi.db.query(FILE).count({ where: beneath('folderPath', paths) }));

/**
 * Strapi numbers folders by the highest number that it finds, which must be that of all units; a folder that is moved takes all
 * that lies in it along; and one that is deleted goes with all that lies in it, which must be the account's own. Gives what ends it: Strapi's service is one for all Strapis of a process.
 */
export const guardFolders = (strapi: Core.Strapi): (() => void) => {
  const folders = strapi.plugin('upload').service('folder') as FolderService;
  const { setPathIdAndPath: number, deleteByIds: remove, update } = folders;
  const made = { setPathIdAndPath: number, deleteByIds: remove, update };
  folders.setPathIdAndPath = async (folder) => {
    await mustHaveUnit(strapi);
    const { parent } = folder;
    if (parent && !(await strapi.db.query(FOLDER).findOne({ where: { id: parent }, select: ['id'] })))
      throw new errors.NotFoundError('没有这个文件夹。There is no such folder.');
    return asSystem(() => number(folder));
  };
  folders.update = async (id, change, by) => {
    if (change.parent === undefined) return update(id, change, by);
    await mustBeThere(strapi, FOLDER, [Number(id)]);
    return asMove(() => update(id, change, by));
  };
  folders.deleteByIds = async (ids) => {
    const own = (await strapi.db
      .query(FOLDER)
      .findMany({ where: { id: { $in: [ids ?? []].flat() } }, select: ['id', 'path'] })) as readonly Folder[];
    const paths = own.map(({ path }) => path);
    const [seen, all] =
      paths.length === 0
        ? [0, 0]
        : [await contents(strapi, paths), await asSystem(() => contents(strapi, paths))];
    if (seen !== all)
      throw new errors.PolicyError(
        '文件夹里有其他单位的内容，不能删除，请与区政府办联系。The folder holds what is another unit’s and cannot be deleted: ask the district office.',
      );
    return remove(ids);
  };
  return () => {
    Object.assign(folders, made);
  };
};
