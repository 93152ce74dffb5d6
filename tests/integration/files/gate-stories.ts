import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Uploaded, upload } from './library';
import { type Office, pdf, sha256 } from './office';
import { picture as png } from './picture';

/** What keeps a file from becoming public. */
export const gateStories = (office: Office): void => {
  const { disclosures, draft, makePublic, filesOf, get, signedUrl } = office;

  test('a drawing and a page are saved, never shown; a page called a picture is refused', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const uploaded = [
      await upload(office.app.strapi, '流程图.svg', 'image/svg+xml', svg, '低保申请流程'),
      await upload(office.app.strapi, '说明.html', 'text/html', '<script>alert(1)</script>'),
      await upload(office.app.strapi, '数据.xml', 'application/xml', '<a/>'),
    ];
    for (const { url } of await filesOf(await makePublic('低保申请流程', ...uploaded)))
      expect((await get(url)).headers.get('content-disposition'), url).toMatch(/^attachment; /);
    const page = '<html><script>alert(1)</script></html>';
    const disguised = await upload(office.app.strapi, '名单.pdf', 'application/pdf', page);
    await expect(makePublic('伪装', disguised)).rejects.toThrow(/“名单\.pdf”的内容与扩展名不符/);
    expect((await get(`/portal/files/${sha256(page)}/${encodeURIComponent('名单.pdf')}`)).status).toBe(404);
    const preview = await get(await signedUrl(disguised));
    expect(preview.headers.get('content-type')).toBe('application/octet-stream');
    expect(preview.headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  describe('the gate', () => {
    const refusals: ReadonlyArray<readonly [string, () => Promise<Uploaded>, RegExp]> = [
      [
        'a picture without alternative text',
        () => upload(office.app.strapi, '图解.png', 'image/png', png(9, 9)),
        /图片“图解\.png”没有替代文本/,
      ],
      [
        'a program',
        () => upload(office.app.strapi, '安装.exe', 'application/octet-stream', 'MZ'),
        /“安装\.exe”是程序或脚本，不得公开/,
      ],
      [
        'a file that is gone from the disk',
        async () => {
          const file = await upload(office.app.strapi, '丢失.pdf', 'application/pdf', pdf('丢失'));
          await rm(join(office.app.dataFolder, 'uploads', `${file.hash}.pdf`));
          return file;
        },
        /附件“丢失\.pdf”的文件不存在/,
      ],
      [
        'a file that is not what was uploaded',
        async () => {
          const file = await upload(office.app.strapi, '改动.pdf', 'application/pdf', pdf('原文'));
          await writeFile(join(office.app.dataFolder, 'uploads', `${file.hash}.pdf`), pdf('改过'));
          return file;
        },
        /文件“改动\.pdf”的内容与上传时不同/,
      ],
    ];
    for (const [what, make, reason] of refusals)
      test(`refuses ${what}`, async () => {
        const documentId = await draft(what, await make());
        await expect(disclosures().publish({ documentId })).rejects.toThrow(reason);
        expect(await disclosures().findOne({ documentId, status: 'published' })).toBe(null);
      });
  });
};
