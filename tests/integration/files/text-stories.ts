import { describe, expect, test } from 'vitest';
import { dataOf } from '../portal/ask';
import { replace, type Uploaded, upload } from './library';
import { bytes, type Office, sha256 } from './office';
import { picture as png } from './picture';

/** Pictures in texts are public with them. */
export const textStories = (office: Office): void => {
  const { disclosures, get, signedUrl, library, upkeep, write } = office;

  describe('a picture in a text', () => {
    const chart = (name: string, width: number): Promise<Uploaded> =>
      upload(office.app.strapi, name, 'image/png', png(width, 80), '低保申请流程');

    /** The text as a reader gets it. */
    const publicBody = async (id: string): Promise<string> =>
      (
        await dataOf<{ disclosure: { body: string } }>(
          office.app.url,
          'query ($id: ID!) { disclosure(id: $id) { body } }',
          { id },
        )
      ).disclosure.body;
    const pictureOf = (html: string): string => /src="([^"]*)"/.exec(html)?.[1] ?? '';
    const editorsBody = async (documentId: string): Promise<string> =>
      (await disclosures().findOne({ documentId }))?.body ?? '';

    test('a picture in a text is public with it, and no longer', async () => {
      const file = await chart('流程图.png', 900);
      const small = (await library().findOne(file.id)).formats?.small?.url ?? '';
      expect(small).toMatch(/^\/files\/private\/small_.*signature=/);
      const written = `<p>流程如下：</p><p><img src="${small.replaceAll('&', '&amp;')}" alt="申请流程"></p>`;
      const documentId = await write('低保申请流程图解', { body: written });
      await disclosures().publish({ documentId });

      const html = await publicBody(documentId);
      const address = pictureOf(html);
      expect(address).toMatch(/^\/portal\/files\/[0-9a-f]{64}\/%E6%B5%81%E7%A8%8B%E5%9B%BE\.png$/);
      expect(html).toBe(
        `<p>流程如下：</p><p><img src="${address}" alt="申请流程" data-file="${file.documentId}"></p>`,
      );
      const answer = await get(address);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(sha256(await bytes(answer))).toBe(address.split('/')[3]);
      expect(await editorsBody(documentId)).toBe(written);

      await expect(library().remove(file)).rejects.toThrow(
        /“流程图\.png”正由 1 条已公开的信息使用，不能删除：低保申请流程图解/,
      );
      await disclosures().unpublish({ documentId });
      expect((await get(address)).status).toBe(404);
      await library().remove(file);
    });

    test('the admin’s address differs each time: published again, the text is the same', async () => {
      const file = await chart('架构图.png', 50);
      const documentId = await write('机构设置', { body: `<img src="${file.url}" alt="架构">` });
      await disclosures().publish({ documentId });
      const html = await publicBody(documentId);
      const signed = `https://admin.example.gov.cn${await signedUrl(file)}`;
      await disclosures().update({
        documentId,
        data: { body: `<img src="${signed.replaceAll('&', '&amp;')}" alt="架构">` } as never,
      });
      const before = (await upkeep().verify()).entries;
      await disclosures().publish({ documentId });
      expect(await publicBody(documentId)).toBe(html);
      expect(await upkeep().verify()).toMatchObject({ faults: [], entries: before });
    });

    test('replaced in the library: the public text keeps its picture until it is published again', async () => {
      const file = await chart('进度图.png', 60);
      const documentId = await write('工程进度', { body: `<img src="${file.url}" alt="进度">` });
      await disclosures().publish({ documentId });
      const old = pictureOf(await publicBody(documentId));
      await replace(office.app.strapi, file, '进度图.png', 'image/png', png(61, 80));

      // Another language's publish rewrites this one's row; the tools that go through everything read it anew.
      await disclosures().update({ documentId, locale: 'en', data: { title: 'Progress' } as never });
      await disclosures().publish({ documentId, locale: 'en' });
      expect(pictureOf(await publicBody(documentId))).toBe(old);
      expect((await upkeep().verify()).faults).toEqual([]);
      await upkeep().rebuild();
      await upkeep().reissue('disclosure');
      expect(pictureOf(await publicBody(documentId))).toBe(old);
      expect((await get(old)).status).toBe(200);
      expect((await upkeep().verify()).faults).toEqual([]);

      await disclosures().publish({ documentId });
      const now = pictureOf(await publicBody(documentId));
      expect(now).not.toBe(old);
      expect([(await get(old)).status, (await get(now)).status]).toEqual([404, 200]);
    });

    test('a document of a release that knew no pictures is reissued with them', async () => {
      const file = await chart('旧图.png', 70);
      const documentId = await write('旧信息', { body: `<img src="${file.url}" alt="旧图">` });
      await disclosures().publish({ documentId });
      const html = await publicBody(documentId);
      await office.app.db.query('ALTER TABLE gongkai.ledger DISABLE TRIGGER USER');
      await office.app.db.query('UPDATE gongkai.ledger SET model = 1 WHERE document_id = $1', [documentId]);
      await office.app.db.query('ALTER TABLE gongkai.ledger ENABLE TRIGGER USER');
      expect(await upkeep().reissue('disclosure')).toMatchObject({ documents: 1, entries: 1 });
      expect(await publicBody(documentId)).toBe(html);
    });

    test('the media centre gets the picture’s whole address', async () => {
      const file = await chart('开放日.png', 40);
      const documentId = await write('政府开放日', { body: `<img src="${file.url}" alt="开放日">` });
      await disclosures().publish({ documentId });
      process.env.PUBLIC_URL = 'https://open.example.gov.cn/';
      const answer = await get('/syndication/changes?after=0&limit=1000');
      delete process.env.PUBLIC_URL;
      const { changes } = (await answer.json()) as {
        changes: Array<{ id: string; document: { body: string } }>;
      };
      const body = changes.find(({ id }) => id === documentId)?.document.body ?? '';
      expect(pictureOf(body)).toBe(`https://open.example.gov.cn${pictureOf(await publicBody(documentId))}`);
    });

    test('any other picture is refused, and says why', async () => {
      const gone = await chart('已删除.png', 30);
      await library().remove(gone);
      const silent = await upload(office.app.strapi, '无说明.png', 'image/png', png(20, 20));
      const refusals: ReadonlyArray<readonly [string, RegExp]> = [
        [`<img src="https://elsewhere.example/a.png" alt="图">`, /正文中有不在媒体库中的图片/],
        [`<img src="data:image/png;base64,AAAA" alt="图">`, /正文中有不在媒体库中的图片/],
        [`<img src="${gone.url}" alt="图">`, /正文引用了媒体库的内部地址/],
        [`<img src="${silent.url}">`, /图片“无说明\.png”没有替代文本/],
        [`<img src="/portal/files/${'0'.repeat(64)}/a.png" alt="图">`, /附件“a\.png”的文件不存在/],
      ];
      for (const [body, reason] of refusals) {
        const documentId = await write('不能公开', { body });
        await expect(disclosures().publish({ documentId }), body).rejects.toThrow(reason);
      }
    });
  });
};
