import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uidOf } from '../../src/domain/public-model';
import { picture } from './files/picture';
import { accountWith, type Caller } from './support/account';
import { bodyOf, type District, home, openDistrict, unitId } from './support/two-offices';
import { documents } from './support/two-units';

let district: District;

beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.app.stop());

describe('writing', () => {
  test('what she makes is her unit’s, named or not; another’s is refused on the field', async () => {
    const made = await district.her('POST', `${home('training')}?locale=zh-Hans`, {
      title: '民政培训班',
      kind: 'training',
    });
    expect(made.status).toBe(201);
    const beside = await district.her('POST', '/completeness/rehearsal', {
      type: 'training',
      locale: 'zh-Hans',
      values: { title: '民政培训班', kind: 'training' },
    });
    // The panel counts nothing that saving fills in by itself.
    expect(await bodyOf(beside)).toMatchObject({ shared: { unit: await unitId(district, 'WD-MZJ') } });
    const { documentId } = (await bodyOf(made)).data as { documentId: string };
    const row = await documents(district.app, uidOf('training')).findFirst({
      filters: { documentId },
      populate: ['unit'],
    });
    expect(row).toMatchObject({ unit: { code: 'WD-MZJ' } });
    const other = { connect: [{ documentId: await unitId(district, 'WD-WJW'), locale: 'zh-Hans' }] };
    for (const [method, path] of [
      ['POST', `${home('training')}?locale=zh-Hans`],
      ['PUT', `${home('training')}/${documentId}?locale=zh-Hans`],
    ] as const) {
      const refused = await district.her(method, path, { title: '给别人', kind: 'training', unit: other });
      expect(refused.status).toBe(400);
      expect(await bodyOf(refused)).toMatchObject({ error: { details: { errors: [{ path: ['unit'] }] } } });
    }
    const emptied = await district.her('PUT', `${home('training')}/${documentId}?locale=zh-Hans`, {
      unit: { set: [] },
    });
    expect(emptied.status).toBe(400);
    const english = await district.her('PUT', `${home('training')}/${documentId}?locale=en`, {
      title: 'A training',
    });
    expect(english.status).toBe(200);
    const removed = await district.her('DELETE', `${home('training')}/${documentId}?locale=*`);
    expect(removed.status).toBe(200);
  });

  test('who has no unit makes nothing, and registers are the office’s', async () => {
    const made = await district.nobody('POST', `${home('training')}?locale=zh-Hans`, {
      title: '无主',
      kind: 'training',
    });
    expect(made.status).toBe(403);
    expect(await made.text()).toContain('还没有所属单位');
    const editor = await accountWith(
      district.app,
      'registers',
      ['create', 'update', 'delete'].map((deed) => ({
        action: `plugin::content-manager.explorer.${deed}`,
        subject: 'api::domain.domain',
        properties: { fields: ['code', 'name'], locales: ['zh-Hans', 'en'] },
      })),
      ['WD-MZJ'],
    );
    expect(
      (await editor('POST', `${home('domain')}?locale=zh-Hans`, { code: 'new', name: '新领域' })).status,
    ).toBe(403);
  });

  test('a unit keeps its own contact in the register, and nobody else’s', async () => {
    const contact = { contact: { office: '政务公开办', phone: '0375-1234567' } };
    const own = await district.her(
      'PUT',
      `${home('unit')}/${await unitId(district, 'WD-MZJ')}?locale=zh-Hans`,
      contact,
    );
    expect([own.status, (await bodyOf(own)).error]).toEqual([200, undefined]);
    const other = await district.her(
      'PUT',
      `${home('unit')}/${await unitId(district, 'WD-WJW')}?locale=zh-Hans`,
      contact,
    );
    expect(other.status).toBe(403);
    const renamed = await district.her(
      'PUT',
      `${home('unit')}/${await unitId(district, 'WD-MZJ')}?locale=zh-Hans`,
      {
        name: '民政总局',
      },
    );
    expect(
      await documents(district.app, 'api::unit.unit').findFirst({ filters: { code: 'WD-MZJ' } }),
    ).toMatchObject({
      name: '区民政局',
    });
    expect([200, 403]).toContain(renamed.status);
  });
});

describe('the media library', () => {
  const upload = async (by: Caller, name: string): Promise<number> => {
    const form = new FormData();
    form.append('files', new Blob([`notes ${name}`], { type: 'text/plain' }), `${name}.txt`);
    form.append('fileInfo', JSON.stringify({ name: `${name}.txt` }));
    const answer = await by('POST', '/upload', form);
    expect(answer.status).toBeLessThan(300);
    return ((await answer.json()) as ReadonlyArray<{ id: number }>)[0]?.id ?? 0;
  };
  test('shows her unit’s files and folders; another’s is not there', async () => {
    const [hers, his] = [await upload(district.her, 'hers'), await upload(district.him, 'his')];
    const files = (await bodyOf(await district.her('GET', '/upload/files?pageSize=100')))
      .results as ReadonlyArray<{
      id: number;
    }>;
    expect(files.map(({ id }) => id)).toEqual([hers]);
    for (const [method, path, body] of [
      ['GET', `/upload/files/${his}`],
      ['DELETE', `/upload/files/${his}`],
      ['POST', '/upload/actions/bulk-delete', { fileIds: [his] }],
      ['POST', '/upload/actions/bulk-move', { fileIds: [his], destinationFolderId: null }],
    ] as const)
      expect([path, (await district.her(method, path, body)).ok && method === 'GET']).toEqual([path, false]);
    expect((await district.him('GET', `/upload/files/${his}`)).status).toBe(200);
    const folder = await district.him('POST', '/upload/folders', { name: '卫健图片', parent: null });
    expect(folder.status).toBe(201);
    expect(await (await district.her('GET', '/upload/folders')).text()).not.toContain('卫健');
    expect(await (await district.her('GET', '/upload/folder-structure')).text()).not.toContain('卫健');
    const attached = await district.her('PUT', `${home('policy')}/${district.civil.policy}?locale=zh-Hans`, {
      attachments: [{ title: '附件', file: his }],
    });
    expect(attached.status).toBe(400);
    const own = await district.her('PUT', `${home('policy')}/${district.civil.policy}?locale=zh-Hans`, {
      attachments: [{ title: '附件', file: hers }],
    });
    expect([own.status, (await bodyOf(own)).error]).toEqual([200, undefined]);
  });

  test('a picture that another unit uploaded comes into no text by its address, unless it is there already', async () => {
    const uploadPicture = async (by: Caller, name: string): Promise<string> => {
      const form = new FormData();
      form.append('files', new Blob([new Uint8Array(picture(8, 8))], { type: 'image/png' }), `${name}.png`);
      form.append('fileInfo', JSON.stringify({ name: `${name}.png`, alternativeText: '空白' }));
      const answer = await by('POST', '/upload', form);
      return ((await answer.json()) as ReadonlyArray<{ url: string }>)[0]?.url ?? '';
    };
    const [hers, his] = [
      await uploadPicture(district.her, '救助'),
      await uploadPicture(district.him, '接种'),
    ];
    const path = `${home('policy')}/${district.civil.policy}?locale=zh-Hans`;
    const withPicture = (url: string) => ({ body: `<p>政策正文。</p><p><img src="${url}" alt="空白"></p>` });
    const foreign = await district.her('PUT', path, withPicture(his));
    expect(foreign.status).toBe(400);
    expect(await bodyOf(foreign)).toMatchObject({
      error: {
        message: '正文中有一张图片不在本单位的媒体库中，请删去，或上传后重新插入。',
        details: { errors: [{ path: ['body'] }] },
      },
    });
    expect((await district.her('PUT', path, withPicture(hers))).status).toBe(200);
    // The office puts it in; from then on it is the document's.
    expect((await district.office('PUT', path, withPicture(his))).status).toBe(200);
    expect((await district.her('PUT', path, { ...withPicture(his), title: '民政政策' })).status).toBe(200);
    const nowhere = await district.her('PUT', path, withPicture('/uploads/nothing_lies_here.png'));
    expect(nowhere.status).toBe(200);
  });

  test('what the office moves into a folder of hers, one by one or in bulk, is hers', async () => {
    const made = await bodyOf(
      await district.her('POST', '/upload/folders', { name: '民政图片', parent: null }),
    );
    const { id: folder } = made.data as { id: number };
    const theirs = await upload(district.office, '区里给的');
    expect((await district.her('GET', `/upload/files/${theirs}`)).status).toBe(404);
    const moved = await district.office('POST', '/upload/actions/bulk-move', {
      fileIds: [theirs],
      destinationFolderId: folder,
    });
    expect(moved.status).toBe(200);
    expect((await district.her('GET', `/upload/files/${theirs}`)).status).toBe(200);
    expect((await district.him('GET', `/upload/files/${theirs}`)).status).toBe(404);
  });
});

describe('pages of ours', () => {
  test('the dashboard and its workbook hold her unit alone', async () => {
    const shown = await bodyOf(await district.her('GET', '/completeness/dashboard'));
    const { units, cells } = shown as { units: { code: string }[]; cells: { unit: string }[] };
    expect(units.map(({ code }) => code)).toEqual(['WD-MZJ']);
    expect(new Set(cells.map(({ unit }) => unit))).toEqual(new Set(['WD-MZJ']));
    const items = await district.her('GET', '/completeness/dashboard/items?unit=WD-WJW');
    expect(await bodyOf(items)).toEqual({ items: [] });
    expect((await bodyOf(await district.office('GET', '/completeness/dashboard'))).units).toHaveProperty(
      'length',
    );
  });
});
