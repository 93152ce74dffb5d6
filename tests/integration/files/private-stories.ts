import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Uploaded, upload } from './library';
import { type Office, sha256 } from './office';
import { picture as png } from './picture';
import { rawStatus } from './raw-status';

/** What lies in the media library and nobody but the admin may see. */
export const privateStories = (office: Office): void => {
  const { draft, get, signedUrl, library } = office;

  describe('a file of a draft', () => {
    let picture: Uploaded;
    let content: Buffer;

    beforeAll(async () => {
      content = png(1200, 800);
      picture = await upload(office.app.strapi, '未公开.png', 'image/png', content, '一张图');
      await draft('未公开的信息', picture);
    });

    test('cannot be read by any address without a signature, in any size', async () => {
      const stored = [picture, ...Object.values(picture.formats ?? {})];
      expect(Object.keys(picture.formats ?? {}).sort()).toEqual(['large', 'medium', 'small', 'thumbnail']);
      const kept = await readFile(join(office.app.dataFolder, 'uploads', `${picture.hash}.png`));
      const tried = stored.flatMap(({ hash, url }) => [
        url,
        `/uploads/${hash}.png`,
        `/uploads/../uploads/${hash}.png`,
        `/uploads/..%2f..%2fuploads%2f${hash}.png`,
        `/uploads/%2e%2e/%2e%2e/uploads/${hash}.png`,
        `/${hash}.png`,
        `/files/private/${hash}.png`,
        `/files/private/..%2f${hash}.png`,
        `/files/private/${hash}.png%00`,
        `/files/private/${hash}.png?expires=9999999999&signature=`,
        `/files/private/${hash}.png?expires=9999999999&signature=${'A'.repeat(43)}`,
        `/portal/files/${sha256(kept)}/${hash}.png`,
      ]);
      const named = `/portal/files/${sha256(kept)}/${encodeURIComponent('未公开.png')}`;
      const found = await Promise.all(
        [...tried, named].map(async (path) => [path, await rawStatus(office.app.url, path)] as const),
      );
      expect(found.filter(([, status]) => status < 400)).toEqual([]);
    });

    test('is shown to the admin by an address that cannot be tampered with', async () => {
      const url = await signedUrl(picture);
      const answer = await get(url);
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/png',
        'cache-control': expect.stringMatching(/^private, max-age=8\d\d$/),
        'x-content-type-options': 'nosniff',
      });
      const thumbnail = (await library().findOne(picture.id)).formats?.thumbnail?.url ?? '';
      expect((await get(thumbnail)).status).toBe(200);
      const { pathname, searchParams } = new URL(url, office.app.url);
      const expires = searchParams.get('expires') ?? '';
      const signature = searchParams.get('signature') ?? '';
      const tampered = [
        `${pathname}?expires=${Number(expires) + 900}&signature=${signature}`,
        `${pathname}?expires=${expires}&signature=${signature.slice(0, -2)}AA`,
        `${new URL(thumbnail, office.app.url).pathname}?expires=${expires}&signature=${signature}`,
      ];
      for (const address of tampered) expect((await get(address)).status, address).toBe(403);
    });
  });
};
