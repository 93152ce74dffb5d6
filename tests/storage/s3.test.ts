import { createHash, randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { picture as png } from '../integration/files/picture';
import { dataOf } from '../integration/portal/ask';
import { completeItem, foundDistrict, publish } from '../integration/portal/district';
import { signIn } from '../integration/support/sign-in';
import { startStrapi, type TestStrapi } from '../integration/support/strapi';

interface LibraryFile {
  readonly id: number;
  readonly url: string;
  readonly provider: string;
  readonly formats: Readonly<Record<string, { readonly url: string }>> | null;
}

const disclosures = () => app.strapi.documents('api::disclosure.disclosure');
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const withoutSignature = (url: string): string => url.split('?')[0] ?? '';

let app: TestStrapi;
let token: string;
let links: { unit: string; catalogItem: string };

beforeAll(async () => {
  Object.assign(process.env, inject('bucket'));
  app = await startStrapi({ listen: true });
  token = await signIn(app);
  const { civilAffairs: unit, assistance: domain } = await foundDistrict(app.strapi);
  const item = { ...completeItem('低保对象名单'), unit, domain };
  links = { unit, catalogItem: await publish(app.strapi, 'api::catalog-item.catalog-item', item) };
});
afterAll(async () => {
  await app.stop();
  for (const name of Object.keys(inject('bucket'))) delete process.env[name];
});

const admin = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${app.url}${path}`, { ...init, headers: { Authorization: `Bearer ${token}` } });

/** An editor chooses a file in the admin; `replacing` a file: “Replace media”. */
const uploadInAdmin = async (
  name: string,
  type: string,
  content: Buffer,
  more: { alternativeText?: string; replacing?: LibraryFile } = {},
): Promise<LibraryFile> => {
  const form = new FormData();
  form.set('files', new Blob([new Uint8Array(content)], { type }), name);
  form.set('fileInfo', JSON.stringify({ name, alternativeText: more.alternativeText }));
  const answer = await admin(more.replacing ? `/upload?id=${more.replacing.id}` : '/upload', {
    method: 'POST',
    body: form,
  });
  const made = (await answer.json()) as LibraryFile | [LibraryFile];
  expect([200, 201], JSON.stringify(made)).toContain(answer.status);
  return Array.isArray(made) ? made[0] : made;
};
const inLibrary = async ({ id }: LibraryFile): Promise<LibraryFile> =>
  (await (await admin(`/upload/files/${id}`)).json()) as LibraryFile;

const draft = async (title: string, file: LibraryFile): Promise<string> =>
  (
    await disclosures().create({
      data: { title, ...links, attachments: [{ name: '附件', file: file.id }] } as never,
    })
  ).documentId;
const publicUrl = async (id: string): Promise<string> => {
  const { disclosure } = await dataOf<{ disclosure: { attachments: [{ file: { url: string } }] } }>(
    app.url,
    'query ($id: ID!) { disclosure(id: $id) { attachments { file { url } } } }',
    { id },
  );
  return `${app.url}${disclosure.attachments[0].file.url}`;
};
const bytesAt = async (url: string): Promise<Buffer> => {
  const answer = await fetch(url);
  expect(answer.status, url).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};

test('a file in the bucket: private in the draft, public with its document, gone with it', async () => {
  // More than one part of a multipart upload (5 MB).
  const content = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(6 * 1024 * 1024)]);
  const file = await inLibrary(await uploadInAdmin('年度报告.pdf', 'application/pdf', content));
  expect(file.provider).toBe('aws-s3');
  expect(await readdir(join(app.dataFolder, 'uploads'))).toEqual([]);

  expect(sha256(await bytesAt(file.url))).toBe(sha256(content));
  expect((await fetch(withoutSignature(file.url))).ok).toBe(false);
  expect((await fetch(file.url.replace(/(Signature=)..../, '$10000'))).status).toBe(403);

  const documentId = await draft('民政局年度报告', file);
  await disclosures().publish({ documentId });
  const kept = join(app.dataFolder, 'published', sha256(content).slice(0, 2), sha256(content));
  expect(existsSync(kept)).toBe(true);
  const url = await publicUrl(documentId);
  expect(url).toBe(`${app.url}/portal/files/${sha256(content)}/${encodeURIComponent('年度报告.pdf')}`);
  expect(sha256(await bytesAt(url))).toBe(sha256(content));
  expect((await service(app.strapi, 'publication', 'upkeep').verify()).faults).toEqual([]);

  const refusal = await admin(`/upload/files/${file.id}`, { method: 'DELETE' });
  expect(refusal.status).toBe(400);
  expect(await refusal.text()).toContain('“年度报告.pdf”正由 1 条已公开的信息使用，不能删除');
  expect((await fetch(file.url)).status).toBe(200);

  await disclosures().unpublish({ documentId });
  expect((await fetch(url)).status).toBe(404);
  expect((await admin(`/upload/files/${file.id}`, { method: 'DELETE' })).status).toBe(200);
  expect((await fetch(file.url)).status).toBe(404);
});

test('a picture in all its sizes, and the site it comes from is one the admin may show', async () => {
  const content = png(1200, 800);
  const picture = await inLibrary(
    await uploadInAdmin('流程图.png', 'image/png', content, { alternativeText: '低保申请流程' }),
  );
  const sizes = Object.entries(picture.formats ?? {});
  expect(sizes.map(([name]) => name).sort()).toEqual(['large', 'medium', 'small', 'thumbnail']);
  for (const [, { url }] of sizes) {
    expect((await bytesAt(url)).subarray(1, 4).toString()).toBe('PNG');
    expect((await fetch(withoutSignature(url))).ok).toBe(false);
  }
  const policy = (await fetch(`${app.url}/_health`)).headers.get('content-security-policy') ?? '';
  expect(policy.split(';').find((directive) => directive.startsWith('img-src'))).toContain(
    ` ${new URL(picture.url).origin} `,
  );
});

test('replaced in the library: the public content stays until the next publish', async () => {
  const [before, after] = [Buffer.from('%PDF-1.4\n第一版'), Buffer.from('%PDF-1.4\n第二版，已更正')];
  const file = await uploadInAdmin('方案.pdf', 'application/pdf', before);
  const documentId = await draft('救助方案', file);
  await disclosures().publish({ documentId });
  const old = await publicUrl(documentId);
  await uploadInAdmin('方案.pdf', 'application/pdf', after, { replacing: file });
  expect(await bytesAt((await inLibrary(file)).url)).toEqual(after);
  expect(await bytesAt(old)).toEqual(before);
  await disclosures().publish({ documentId });
  expect(await bytesAt(await publicUrl(documentId))).toEqual(after);
  expect((await fetch(old)).status).toBe(404);
});

test('a file from the time before lies on the disk still: shown in the admin, published as any other', async () => {
  const content = Buffer.from('%PDF-1.4\n早先的文件');
  const [name, hash, ext, mime] = ['早先的文件.pdf', 'from_before', '.pdf', 'application/pdf'];
  writeFileSync(join(app.dataFolder, 'uploads', `${hash}${ext}`), content);
  const file: LibraryFile = await app.strapi.db.query('plugin::upload.file').create({
    data: {
      ...{ name, hash, ext, mime, size: 1, provider: 'local', url: `/files/private/${hash}${ext}` },
      provider_metadata: { sha256: sha256(content), size: content.length, mimeType: mime },
    },
  });
  const shown = await inLibrary(file);
  expect(shown.url).toMatch(/^\/files\/private\/from_before\.pdf\?expires=/);
  expect(await bytesAt(`${app.url}${shown.url}`)).toEqual(content);
  const documentId = await draft('早先的信息', file);
  await disclosures().publish({ documentId });
  expect(await bytesAt(await publicUrl(documentId))).toEqual(content);
});

test('what the bucket has lost is not published', async () => {
  const file = await uploadInAdmin('丢失.pdf', 'application/pdf', Buffer.from('%PDF-1.4\n丢失'));
  const { provider } = app.strapi.plugin('upload') as unknown as {
    provider: { delete(file: object): Promise<void> };
  };
  await provider.delete(file);
  const documentId = await draft('丢失', file);
  await expect(disclosures().publish({ documentId })).rejects.toThrow(/附件“丢失\.pdf”的文件不存在/);
});
