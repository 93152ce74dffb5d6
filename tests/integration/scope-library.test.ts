import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uidOf } from '../../src/domain/public-model';
import type { Caller } from './support/account';
import { bodyOf, type District, home, openDistrict } from './support/two-offices';
import { documents } from './support/two-units';

// Whose a file is, in the media library: its folder says so, and nobody moves another unit's.
let district: District;

beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.app.stop());

const upload = async (by: Caller, name: string, folder: number | null = null): Promise<number> => {
  const form = new FormData();
  form.append('files', new Blob([`notes ${name}`], { type: 'text/plain' }), `${name}.txt`);
  form.append('fileInfo', JSON.stringify({ name: `${name}.txt`, folder }));
  const answer = await by('POST', '/upload', form);
  return ((await answer.json()) as ReadonlyArray<{ id: number }>)[0]?.id ?? 0;
};
const makeFolder = async (by: Caller, name: string, parent: number | null = null): Promise<number> =>
  ((await bodyOf(await by('POST', '/upload/folders', { name, parent }))).data as { id: number }).id;
const move = (by: Caller, body: object) => by('POST', '/upload/actions/bulk-move', body);
const one = async <T>(sql: string, values: readonly unknown[]): Promise<T | undefined> =>
  (await district.app.db.query(sql, [...values])).rows[0] as T | undefined;

describe('moving in the media library', () => {
  test('another unit’s file or folder among one’s own: nothing is moved, and it is not there', async () => {
    const { her, him } = district;
    const top = await makeFolder(him, '卫健总夹');
    const below = await makeFolder(him, '卫健分夹', top);
    const his = await upload(him, '卫健材料', below);
    const [mine, target] = [await makeFolder(her, '民政夹'), await makeFolder(her, '民政归档')];
    const hers = await upload(her, '民政材料');
    const lies = async () => ({
      file: await one('SELECT folder_id FROM files_folder_lnk WHERE file_id = $1', [his]),
      folder: await one('SELECT inv_folder_id FROM upload_folders_parent_lnk WHERE folder_id = $1', [below]),
      hers: await one('SELECT folder_path FROM files WHERE id = $1', [hers]),
      mine: await one('SELECT path FROM upload_folders WHERE id = $1', [mine]),
    });
    const before = await lies();
    const told = async (body: object): Promise<unknown> => {
      const answer = await move(her, { destinationFolderId: target, ...body });
      return [answer.status, (await bodyOf(answer)).error];
    };
    const nothing = [404, expect.objectContaining({ message: '没有所选的文件或文件夹。' })];
    expect(await told({ fileIds: [hers, his] })).toEqual(nothing);
    expect(await told({ fileIds: [hers, 999_999] })).toEqual(nothing);
    expect(await told({ folderIds: [mine, below] })).toEqual(nothing);
    expect(await told({ folderIds: [mine, String(below)], fileIds: [hers] })).toEqual(nothing);
    expect(await told({ folderIds: ['x'] })).toEqual(nothing);
    expect((await move(her, { fileIds: [hers], destinationFolderId: top })).status).toBe(400);
    expect((await her('PUT', `/upload/folders/${below}`, { name: '改', parent: target })).status).toBe(404);
    expect(await lies()).toEqual(before);
    expect(
      (await move(her, { fileIds: [hers, hers], folderIds: [mine], destinationFolderId: target })).status,
    ).toBe(200);
    expect(await lies()).not.toEqual(before);
  });

  test('a folder of hers keeps what the office put into it, moved in bulk or by its form', async () => {
    const { her, office } = district;
    const [folder, first, second] = [
      await makeFolder(her, '区里来的'),
      await makeFolder(her, '先放这里'),
      await makeFolder(her, '再放这里'),
    ];
    const given = await upload(office, '区里给的表');
    await move(office, { fileIds: [given], destinationFolderId: folder });
    const place = async () => [
      (await her('GET', `/upload/files/${given}`)).status,
      (await one<{ folder_path: string }>('SELECT folder_path FROM files WHERE id = $1', [given]))
        ?.folder_path,
    ];
    const pathOf = async (id: number) =>
      (await one<{ path: string }>('SELECT path FROM upload_folders WHERE id = $1', [id]))?.path;
    expect((await move(her, { folderIds: [folder], destinationFolderId: first })).status).toBe(200);
    expect(await pathOf(folder)).toMatch(new RegExp(`^${await pathOf(first)}/\\d+$`, 'u'));
    expect(await place()).toEqual([200, await pathOf(folder)]);
    const moved = await her('PUT', `/upload/folders/${folder}`, { name: '区里来的', parent: second });
    expect(moved.status).toBe(200);
    expect(await pathOf(folder)).toMatch(new RegExp(`^${await pathOf(second)}/\\d+$`, 'u'));
    expect(await place()).toEqual([200, await pathOf(folder)]);
  });
});

test('an account without a unit brings nothing into the library, and is told whom to ask', async () => {
  const { nobody, app } = district;
  const left = async () => ({
    files: await one('SELECT count(*) FROM files', []),
    folders: await one('SELECT count(*) FROM upload_folders', []),
  });
  const before = await left();
  const form = new FormData();
  form.append('files', new Blob(['notes'], { type: 'text/plain' }), '无主.txt');
  const whom = '您的账号还没有所属单位，请与区政府办联系。';
  for (const [path, body] of [
    ['/upload', form],
    ['/upload/folders', { name: '无主', parent: null }],
    [`${home('training')}?locale=zh-Hans`, { title: '无主', kind: 'training' }],
  ] as const) {
    const answer = await nobody('POST', path, body);
    expect([path, answer.status, (await bodyOf(answer)).error]).toMatchObject([path, 403, { message: whom }]);
  }
  expect(await left()).toEqual(before);
  expect(await documents(app, uidOf('training')).findFirst({ filters: { title: '无主' } })).toBeNull();
});
