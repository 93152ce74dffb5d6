import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upload } from '../integration/files/library';
import { picture } from '../integration/files/picture';
import { dataOf } from '../integration/portal/ask';
import { completeItem, foundDistrict, publish } from '../integration/portal/district';
import { startStrapi, type TestStrapi } from '../integration/support/strapi';
import { openBrowser } from './support/browser';

let app: TestStrapi;
let browser: Browser;
let context: BrowserContext;
/** Public address by the file's name. */
const urls = new Map<string, string>();

/** A PDF as a browser prints one. */
const printed = async (): Promise<Buffer> => {
  const page = await context.newPage();
  await page.setContent('<h1>低保对象名单</h1>');
  return page.pdf();
};
/** Half a second of silence: frames of MPEG-1 layer III, 128 kbit/s. */
const silence = (): Buffer =>
  Buffer.concat(
    Array.from({ length: 20 }, () => Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(413)])),
  );

beforeAll(async () => {
  [app, browser] = await Promise.all([startStrapi({ listen: true }), openBrowser()]);
  context = await browser.newContext({ acceptDownloads: true });
  const { civilAffairs: unit, assistance: domain } = await foundDistrict(app.strapi);
  const item = { ...completeItem('低保对象名单'), unit, domain };
  const catalogItem = await publish(app.strapi, 'api::catalog-item.catalog-item', item);
  const files = [
    await upload(app.strapi, '低保对象名单（3月）.pdf', 'application/pdf', await printed()),
    await upload(app.strapi, '流程图.png', 'image/png', picture(300, 200), '低保申请流程'),
    await upload(app.strapi, '政策解读.mp3', 'audio/mpeg', silence()),
    await upload(app.strapi, '申请表.docx', 'application/msword', 'PK\u0003\u0004'),
  ];
  const attachments = files.map(({ id }, index) => ({ name: `附件${index + 1}`, file: id }));
  const data = { title: '低保对象名单公示', unit, catalogItem, attachments };
  const id = await publish(app.strapi, 'api::disclosure.disclosure', data);
  const { disclosure } = await dataOf<{
    disclosure: { attachments: ReadonlyArray<{ file: { name: string; url: string } }> };
  }>(app.url, 'query ($id: ID!) { disclosure(id: $id) { attachments { file { name url } } } }', { id });
  for (const { file } of disclosure.attachments) urls.set(file.name, `${app.url}${file.url}`);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** Opens a file as somebody who clicks on it; gives the page, and what the browser complains of. */
const open = async (name: string): Promise<{ page: Page; complaints: string[] }> => {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(urls.get(name) ?? '');
  return { page, complaints };
};

test('a citizen reads a PDF in the browser, and saves it there under its own name', async () => {
  const { page } = await open('低保对象名单（3月）.pdf');
  await page.setViewportSize({ width: 1000, height: 700 });
  const saved = page.waitForEvent('download');
  // The viewer is Chromium's own, closed to scripts; its button for saving stands at the upper right.
  await expect
    .poll(
      async () => {
        await page.mouse.click(896, 28);
        return Promise.race([saved.then((file) => file.suggestedFilename()), page.waitForTimeout(500)]);
      },
      { timeout: 20_000 },
    )
    .toBe('低保对象名单（3月）.pdf');
});

test('sees a picture in the middle of the window', async () => {
  const { page, complaints } = await open('流程图.png');
  const box = await page.locator('img').boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect(box).toMatchObject({ x: (width - 300) / 2, width: 300, height: 200 });
  expect(complaints).toEqual([]);
});

test('hears a sound', async () => {
  const { page, complaints } = await open('政策解读.mp3');
  await page.waitForFunction(() => (document.querySelector('video')?.duration ?? 0) > 0);
  expect(complaints).toEqual([]);
});

test('saves a document under its Chinese name', async () => {
  const page = await context.newPage();
  const saved = page.waitForEvent('download');
  await page.goto(urls.get('申请表.docx') ?? '').catch(() => {});
  expect((await saved).suggestedFilename()).toBe('申请表.docx');
});
