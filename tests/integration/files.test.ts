import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service } from '../../src/plugins/service';
import { replace, type Uploaded, upload, uploadService } from './files/library';
import { picture as png } from './files/picture';
import { readerUrl, startPortal } from './portal/alone';
import { dataOf } from './portal/ask';
import { completeItem, foundDistrict, publish } from './portal/district';
import { startStrapi, type TestStrapi } from './support/strapi';

const uid = 'api::disclosure.disclosure';
const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`);
const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

let app: TestStrapi;
let links: { unit: string; catalogItem: string };

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  const district = await foundDistrict(app.strapi);
  const { civilAffairs: unit, assistance: domain } = district;
  links = {
    unit,
    catalogItem: await publish(app.strapi, 'api::catalog-item.catalog-item', {
      ...completeItem('低保对象名单'),
      unit,
      domain,
    }),
  };
});
afterAll(() => app.stop());

const disclosures = () => app.strapi.documents(uid);

const draft = async (title: string, ...files: readonly Uploaded[]): Promise<string> => {
  const attachments = files.map(({ id }, index) => ({ name: `附件${index + 1}`, file: id }));
  const { documentId } = await disclosures().create({ data: { title, ...links, attachments } as never });
  return documentId;
};
const makePublic = async (title: string, ...files: readonly Uploaded[]): Promise<string> => {
  const documentId = await draft(title, ...files);
  await disclosures().publish({ documentId });
  return documentId;
};

interface File {
  readonly name: string;
  readonly url: string;
  readonly mimeType: string;
  readonly size: number;
  readonly sha256: string;
  readonly alternativeText: string | null;
}
const filesOf = async (id: string): Promise<readonly File[]> => {
  const { disclosure } = await dataOf<{ disclosure: { attachments: ReadonlyArray<{ file: File }> } }>(
    app.url,
    `query ($id: ID!) { disclosure(id: $id) { attachments { name file { name url mimeType size sha256 alternativeText } } } }`,
    { id },
  );
  return disclosure.attachments.map(({ file }) => file);
};

const get = (address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(new URL(address, app.url), { headers, method });
const bytes = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());
/** The first line of the answer to a path that no client library would send as it stands. */
const rawStatus = async (path: string): Promise<number> => {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return Number(chunk.toString('latin1').split(' ')[1]);
};

const signedUrl = async (file: Uploaded): Promise<string> =>
  (await uploadService(app.strapi).findOne(file.id)).url;

describe('a file of a published document', () => {
  const content = pdf('低保对象名单');
  let file: File;

  beforeAll(async () => {
    const uploaded = await upload(app.strapi, '低保对象名单（3月）.pdf', 'application/pdf', content);
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
    process.env.PORTAL_FILES_DIR = join(app.dataFolder, 'published');
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
    const found = await Promise.all(tried.map(async (path) => [path, await rawStatus(path)] as const));
    expect(found.filter(([, status]) => status !== 404)).toEqual([]);
  });
});

test('a drawing and a page are saved, never shown; a page called a picture is refused', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const uploaded = [
    await upload(app.strapi, '流程图.svg', 'image/svg+xml', svg, '低保申请流程'),
    await upload(app.strapi, '说明.html', 'text/html', '<script>alert(1)</script>'),
    await upload(app.strapi, '数据.xml', 'application/xml', '<a/>'),
  ];
  for (const { url } of await filesOf(await makePublic('低保申请流程', ...uploaded)))
    expect((await get(url)).headers.get('content-disposition'), url).toMatch(/^attachment; /);
  const page = '<html><script>alert(1)</script></html>';
  const disguised = await upload(app.strapi, '名单.pdf', 'application/pdf', page);
  await expect(makePublic('伪装', disguised)).rejects.toThrow(/“名单\.pdf”的内容与扩展名不符/);
  expect((await get(`/portal/files/${sha256(page)}/${encodeURIComponent('名单.pdf')}`)).status).toBe(404);
  const preview = await get(await signedUrl(disguised));
  expect(preview.headers.get('content-type')).toBe('application/octet-stream');
  expect(preview.headers.get('content-disposition')).toMatch(/^attachment; /);
});

describe('a file of a draft', () => {
  let picture: Uploaded;
  let content: Buffer;

  beforeAll(async () => {
    content = png(1200, 800);
    picture = await upload(app.strapi, '未公开.png', 'image/png', content, '一张图');
    await draft('未公开的信息', picture);
  });

  test('cannot be read by any address without a signature, in any size', async () => {
    const stored = [picture, ...Object.values(picture.formats ?? {})];
    expect(Object.keys(picture.formats ?? {}).sort()).toEqual(['large', 'medium', 'small', 'thumbnail']);
    const kept = await readFile(join(app.dataFolder, 'uploads', `${picture.hash}.png`));
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
      [...tried, named].map(async (path) => [path, await rawStatus(path)] as const),
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
    const thumbnail = (await uploadService(app.strapi).findOne(picture.id)).formats?.thumbnail?.url ?? '';
    expect((await get(thumbnail)).status).toBe(200);
    const { pathname, searchParams } = new URL(url, app.url);
    const expires = searchParams.get('expires') ?? '';
    const signature = searchParams.get('signature') ?? '';
    const tampered = [
      `${pathname}?expires=${Number(expires) + 900}&signature=${signature}`,
      `${pathname}?expires=${expires}&signature=${signature.slice(0, -2)}AA`,
      `${new URL(thumbnail, app.url).pathname}?expires=${expires}&signature=${signature}`,
    ];
    for (const address of tampered) expect((await get(address)).status, address).toBe(403);
  });
});

describe('revision and withdrawal', () => {
  test('the old file stays public while its replacement waits in the draft, and then makes way', async () => {
    const [before, after] = [pdf('第一版'), pdf('第二版，已更正')];
    const file = await upload(app.strapi, '方案.pdf', 'application/pdf', before);
    const documentId = await makePublic('救助方案', file);
    const [old] = (await filesOf(documentId)) as [File];
    await replace(app.strapi, file, '方案.pdf', 'application/pdf', after);
    await disclosures().update({ documentId, data: { documentNumber: '卫民〔2026〕3号' } as never });
    const newAddress = old.url.replace(old.sha256, sha256(after));
    expect(await bytes(await get(old.url))).toEqual(before);
    expect((await get(newAddress)).status).toBe(404);
    // What another language's publish rewrites of this one leaves the file alone.
    await disclosures().update({ documentId, locale: 'en', data: { title: 'Plan' } as never });
    await disclosures().publish({ documentId, locale: 'en' });
    expect(await filesOf(documentId)).toEqual([old]);
    expect((await service(app.strapi, 'publication', 'upkeep').verify()).faults).toEqual([]);
    await disclosures().publish({ documentId });
    const [now] = (await filesOf(documentId)) as [File];
    expect(now.url).toBe(newAddress);
    expect(await bytes(await get(now.url))).toEqual(after);
    expect((await get(old.url)).status).toBe(404);
  });

  test('a public file cannot be deleted from the library; withdrawn, it is nobody’s to read', async () => {
    const file = await upload(app.strapi, '通知.pdf', 'application/pdf', pdf('通知'));
    const documentId = await makePublic('关于低保年审的通知', file);
    const [{ url, sha256: digest }] = (await filesOf(documentId)) as [File];
    await expect(uploadService(app.strapi).remove(file)).rejects.toThrow(
      /“通知\.pdf”正由 1 条已公开的信息使用，不能删除：关于低保年审的通知.*cannot be deleted/,
    );
    await expect(app.strapi.plugin('upload').service('file').deleteByIds([file.id])).rejects.toThrow(
      /不能删除/,
    );
    expect((await get(url)).status).toBe(200);
    await disclosures().unpublish({ documentId });
    expect((await get(url)).status).toBe(404);
    await uploadService(app.strapi).remove(file);
    expect(existsSync(join(app.dataFolder, 'uploads', `${file.hash}.pdf`))).toBe(false);
    expect((await get(url)).status).toBe(404);
    const [entry] = (
      await app.db.query('SELECT seq FROM gongkai.ledger WHERE document_id = $1 ORDER BY seq', [documentId])
    ).rows;
    expect(await service(app.strapi, 'files', 'contents').check(digest)).toBe(null);
    await service(app.strapi, 'publication', 'upkeep').redact(Number(entry.seq), '误公开个人信息');
    await expect.poll(() => service(app.strapi, 'files', 'contents').check(digest)).toBe('missing');
  });
});

describe('the gate', () => {
  const refusals: ReadonlyArray<readonly [string, () => Promise<Uploaded>, RegExp]> = [
    [
      'a picture without alternative text',
      () => upload(app.strapi, '图解.png', 'image/png', png(9, 9)),
      /图片“图解\.png”没有替代文本/,
    ],
    [
      'a program',
      () => upload(app.strapi, '安装.exe', 'application/octet-stream', 'MZ'),
      /“安装\.exe”是程序或脚本，不得公开/,
    ],
    [
      'a file that is gone from the disk',
      async () => {
        const file = await upload(app.strapi, '丢失.pdf', 'application/pdf', pdf('丢失'));
        await rm(join(app.dataFolder, 'uploads', `${file.hash}.pdf`));
        return file;
      },
      /附件“丢失\.pdf”的文件不存在/,
    ],
    [
      'a file that is not what was uploaded',
      async () => {
        const file = await upload(app.strapi, '改动.pdf', 'application/pdf', pdf('原文'));
        await writeFile(join(app.dataFolder, 'uploads', `${file.hash}.pdf`), pdf('改过'));
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

test('verify notices a public file that is gone or was changed on the disk', async () => {
  const file = await upload(app.strapi, '预算.pdf', 'application/pdf', pdf('预算'));
  await makePublic('部门预算', file);
  const digest = sha256(pdf('预算'));
  const path = join(app.dataFolder, 'published', digest.slice(0, 2), digest);
  const verify = async () => (await service(app.strapi, 'publication', 'upkeep').verify()).faults;
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
