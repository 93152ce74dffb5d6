import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { service } from '../../../src/plugin-kit/strapi/service';
import { replace, upload } from './library';
import { bytes, type File, type Office, pdf, sha256 } from './office';

/** What becomes of a public file: revised, withdrawn, lost. */
export const lifeStories = (office: Office): void => {
  const { disclosures, makePublic, filesOf, get, library, upkeep } = office;

  describe('revision and withdrawal', () => {
    test('the old file stays public while its replacement waits in the draft, and then makes way', async () => {
      const [before, after] = [pdf('第一版'), pdf('第二版，已更正')];
      const file = await upload(office.app.strapi, '方案.pdf', 'application/pdf', before);
      const documentId = await makePublic('救助方案', file);
      const [old] = (await filesOf(documentId)) as [File];
      await replace(office.app.strapi, file, '方案.pdf', 'application/pdf', after);
      await disclosures().update({ documentId, data: { documentNumber: '卫民〔2026〕3号' } as never });
      const newAddress = old.url.replace(old.sha256, sha256(after));
      expect(await bytes(await get(old.url))).toEqual(before);
      expect((await get(newAddress)).status).toBe(404);
      // What another language's publish rewrites of this one leaves the file alone.
      await disclosures().update({ documentId, locale: 'en', data: { title: 'Plan' } as never });
      await disclosures().publish({ documentId, locale: 'en' });
      expect(await filesOf(documentId)).toEqual([old]);
      expect((await upkeep().verify()).faults).toEqual([]);
      await disclosures().publish({ documentId });
      const [now] = (await filesOf(documentId)) as [File];
      expect(now.url).toBe(newAddress);
      expect(await bytes(await get(now.url))).toEqual(after);
      expect((await get(old.url)).status).toBe(404);
    });

    test('a public file cannot be deleted from the library; withdrawn, it is nobody’s to read', async () => {
      const file = await upload(office.app.strapi, '通知.pdf', 'application/pdf', pdf('通知'));
      const documentId = await makePublic('关于低保年审的通知', file);
      const [{ url, sha256: digest }] = (await filesOf(documentId)) as [File];
      await expect(library().remove(file)).rejects.toThrow(
        /“通知\.pdf”正由 1 条已公开的信息使用，不能删除：关于低保年审的通知.*cannot be deleted/,
      );
      await expect(office.app.strapi.plugin('upload').service('file').deleteByIds([file.id])).rejects.toThrow(
        /不能删除/,
      );
      expect((await get(url)).status).toBe(200);
      await disclosures().unpublish({ documentId });
      expect((await get(url)).status).toBe(404);
      await library().remove(file);
      expect(existsSync(join(office.app.dataFolder, 'uploads', `${file.hash}.pdf`))).toBe(false);
      expect((await get(url)).status).toBe(404);
      const [entry] = (
        await office.app.db.query('SELECT seq FROM gongkai.ledger WHERE document_id = $1 ORDER BY seq', [
          documentId,
        ])
      ).rows;
      expect(await service(office.app.strapi, 'files', 'contents').check(digest)).toBe(null);
      await upkeep().redact(Number(entry.seq), '误公开个人信息');
      await expect.poll(() => service(office.app.strapi, 'files', 'contents').check(digest)).toBe('missing');
    });
  });

  test('verify notices a public file that is gone or was changed on the disk', async () => {
    const file = await upload(office.app.strapi, '预算.pdf', 'application/pdf', pdf('预算'));
    await makePublic('部门预算', file);
    const digest = sha256(pdf('预算'));
    const path = join(office.app.dataFolder, 'published', digest.slice(0, 2), digest);
    const verify = async () => (await upkeep().verify()).faults;
    expect(await verify()).toEqual([]);
    await rm(path);
    expect(await verify()).toEqual([
      `部门预算：公开文件“预算.pdf”不在磁盘上 (public file is missing on the disk: ${digest})`,
    ]);
    await writeFile(path, pdf('别的预算'));
    expect(await verify()).toEqual([
      `部门预算：公开文件“预算.pdf”与公开时不同 (public file is not what was published: ${digest})`,
    ]);
    await writeFile(path, pdf('预算'));
  });
};
