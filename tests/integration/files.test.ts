import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { gateStories } from './files/gate-stories';
import { upload } from './files/library';
import { lifeStories } from './files/life-stories';
import { bytes, type File, openOffice, pdf, sha256 } from './files/office';
import { privateStories } from './files/private-stories';
import { rawStatus } from './files/raw-status';
import { textStories } from './files/text-stories';
import { readerUrl, startPortal } from './portal/alone';

const office = openOffice();
const { makePublic, filesOf, get } = office;

describe('a file of a published document', () => {
  const content = pdf('低保对象名单');
  let file: File;

  beforeAll(async () => {
    const uploaded = await upload(office.app.strapi, '低保对象名单（3月）.pdf', 'application/pdf', content);
    [file] = (await filesOf(await makePublic('低保对象名单公示', uploaded))) as [File];
  });

  test('is told by GraphQL with its public address', () => {
    expect(file).toEqual({
      name: '低保对象名单（3月）.pdf',
      url: `/portal/files/${sha256(content)}/${encodeURIComponent('低保对象名单（3月）.pdf')}`,
      mimeType: 'application/pdf',
      size: content.length,
      sha256: sha256(content),
      alternativeText: null,
    });
  });

  test('is served with exactly these headers', async () => {
    const answer = await get(file.url);
    expect(answer.status).toBe(200);
    expect(await bytes(answer)).toEqual(content);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'content-disposition': `inline; filename="???????3??.pdf"; filename*=UTF-8''${encodeURIComponent('低保对象名单（3月）.pdf')}`,
      'content-security-policy': "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      etag: `"${sha256(content)}"`,
      'cache-control': 'public, max-age=60, must-revalidate',
    });
    expect(headers).not.toHaveProperty('last-modified');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  test('is not sent again to whoever has it, and in parts to whoever asks for parts', async () => {
    const known = await get(file.url, { 'If-None-Match': `"${file.sha256}"`, 'Cache-Control': 'max-age=0' });
    expect([known.status, (await bytes(known)).length]).toEqual([304, 0]);
    const part = await get(file.url, { Range: 'bytes=0-7' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 0-7/${content.length}`]);
    expect((await bytes(part)).toString()).toBe('%PDF-1.4');
    const end = await get(file.url, { Range: 'bytes=-6', 'If-Range': `"${file.sha256}"` });
    expect([end.status, (await bytes(end)).toString()]).toEqual([206, '%%EOF\n']);
    const other = await get(file.url, { Range: 'bytes=-6', 'If-Range': '"another"' });
    expect([other.status, (await bytes(other)).length]).toEqual([200, content.length]);
    const beyond = await get(file.url, { Range: 'bytes=9000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${content.length}`]);
    const head = await get(file.url, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(content.length)]);
    expect((await get(file.url, {}, 'DELETE')).status).toBe(405);
  });

  test('is served by the portal alone too, from the folder of published files', async () => {
    process.env.PORTAL_FILES_DIR = join(office.app.dataFolder, 'published');
    const alone = await startPortal({ databaseUrl: readerUrl(), host: '127.0.0.1', port: 0 });
    try {
      const answer = await fetch(new URL(file.url, alone.url));
      expect([answer.status, await bytes(answer)]).toEqual([200, content]);
    } finally {
      await alone.stop();
      delete process.env.PORTAL_FILES_DIR;
    }
  });

  test('stands with its address in the change stream', async () => {
    process.env.PUBLIC_URL = 'https://open.example.gov.cn/';
    const answer = await get('/syndication/changes?after=0&limit=1000');
    delete process.env.PUBLIC_URL;
    const { changes } = (await answer.json()) as { changes: Array<{ title: string; document: object }> };
    expect(changes.find(({ title }) => title === '低保对象名单公示')?.document).toMatchObject({
      attachments: [
        { name: '附件1', file: { sha256: file.sha256, url: `https://open.example.gov.cn${file.url}` } },
      ],
    });
  });

  test('has one address and no other', async () => {
    const name = encodeURIComponent(file.name);
    const room = `/portal/files/${file.sha256}`;
    const tried = [
      room,
      `${room}/`,
      `${room}/another.pdf`,
      `${room}/${name}/`,
      `${room}/x/../${name}`,
      `${room}/..%2f${name}`,
      `${room}/%2e%2e%2f${name}`,
      `${room}/${name}%00`,
      `${room}/%ff`,
      `/portal/files/${file.sha256.toUpperCase()}/${name}`,
      `/portal/files/${file.sha256.slice(0, 2)}/${file.sha256}`,
      `/portal/files/../files/${file.sha256}/${name}`,
      `/portal/files/..%2f..%2fsecrets.json/${name}`,
      '/portal/files/../../secrets.json',
      `/portal/files/%2e%2e/%2e%2e/secrets.json`,
      `/portal/files//${name}`,
      '/portal/files/',
    ];
    const found = await Promise.all(
      tried.map(async (path) => [path, await rawStatus(office.app.url, path)] as const),
    );
    expect(found.filter(([, status]) => status !== 404)).toEqual([]);
  });
});

privateStories(office);
gateStories(office);
lifeStories(office);
textStories(office);
