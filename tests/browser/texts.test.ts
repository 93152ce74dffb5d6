import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sanitise } from '../../src/domain/texts';
import { upload } from '../integration/files/library';
import { picture } from '../integration/files/picture';
import { describePage, openBrowser, openPage, settled, signIn } from './support/browser';
import { englishOn } from './support/english-on-page';
import { type Office, openOffice } from './support/office';

let office: Office;
let browser: Browser;
let page: Page;
let policy = '';
let text: Locator;
/** What the form sent last, before the server cleaned it. */
let sent = '';

const fixture = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, `../fixtures/clipboard/${name}.html`), 'utf8');

const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const told = (words: string | RegExp) => page.getByText(words).first().waitFor();

/** As a browser tells the page of Ctrl+V. */
const paste = (content: Readonly<Record<string, string>>): Promise<void> =>
  text.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, content);

/** As an input method writes: letters first, of which the chosen characters take the place. */
const compose = async (letters: string, words: string): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  for (let end = 1; end <= letters.length; end += 1)
    await devtools.send('Input.imeSetComposition', {
      text: letters.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    });
  await devtools.send('Input.insertText', { text: words });
  await devtools.detach();
};

const open = async (documentId: string): Promise<void> => {
  await page.goto(`${office.url}/admin/content-manager/collection-types/api::policy.policy/${documentId}`);
  await settled(page);
  text = page.getByRole('textbox', { name: '正文', exact: true });
  await text.waitFor();
};

const makePolicy = async (body: string | null): Promise<string> => {
  const unit = await office.strapi.documents('api::unit.unit').findFirst({ filters: { code: 'WD-MZJ' } });
  const data = { title: '临时救助办法', issuer: unit?.documentId, issuedOn: '2026-03-01', body };
  const made = await office.strapi
    .documents('api::policy.policy')
    .create({ data, locale: 'zh-Hans' } as never);
  return made.documentId;
};

beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  await upload(office.strapi, '流程图.png', 'image/png', picture(300, 200), '救助申请流程');
  policy = await makePolicy('第一条 为了规范\n第二条 本办法');
  page = await openPage(browser);
  page.on('request', (request) => {
    if (request.method() !== 'PUT') return;
    sent = (request.postDataJSON() as { body?: string }).body ?? sent;
  });
  await signIn(page, office);
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.log(await describePage(page)));
});

test('a plain text of before stands in paragraphs, and nothing is changed by looking', async () => {
  await open(policy);
  expect(await text.locator('p').allInnerTexts()).toEqual(['第一条 为了规范', '第二条 本办法']);
  expect(await page.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
  expect(await englishOn(page)).toEqual([]);
});

test('an editor writes in Chinese, with the buttons', async () => {
  await text.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await compose('zongze', '总则');
  await press('标题1');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await press('一、');
  await compose('mudi', '目的');
  await page.keyboard.press('Enter');
  await press('一、');
  await compose('yiju', '依据');
  expect(await text.locator('h2, p').allInnerTexts()).toEqual(['总则', '一、目的', '二、依据']);
  await page.keyboard.press('Control+z');
  await press('重做');
});

test('pastes from Word: the table stays a table', async () => {
  await page.keyboard.press('Enter');
  await paste({ 'text/html': fixture('word'), 'text/plain': '临时救助办法' });
  await told('有 1 张图片没有带入：请先上传到媒体库，再用“图片”按钮插入');
  expect(
    await text
      .locator('tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children].map((cell) => [...cell.children].map((part) => part.textContent)),
        ),
      ),
  ).toEqual([
    [['对象'], ['标准']],
    [['低保'], ['A类'], ['800元', '按月']],
    [['B类'], ['']],
  ]);
  await text.getByText('B类').click();
  await press('下方插入行');
  await press('表题');
  await page.getByRole('dialog').getByRole('textbox', { name: '表题' }).fill('表1 救助标准');
  await press('确定');
  expect(await text.locator('caption').textContent()).toBe('表1 救助标准');
});

test('takes a picture of the media library', async () => {
  await text.locator('p').last().click();
  await page.keyboard.press('Control+End');
  await press('图片');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').last().click();
  await dialog.getByRole('button', { name: '完成', exact: true }).click();
  const shown = text.locator('img[src]');
  await shown.waitFor();
  expect(await shown.getAttribute('alt')).toBe('救助申请流程');
  await expect.poll(() => shown.evaluate((img) => (img as HTMLImageElement).width)).toBe(300);
});

test('goes to the tools and back without a mouse', async () => {
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('ArrowRight');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(await focused()).toBe('重做');
  await page.keyboard.press('End');
  expect(await focused()).toBe('全屏');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '退出全屏' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('正文');
});

test('what is too much, or no document, is refused in words and changes nothing', async () => {
  const before = await text.innerHTML();
  await page.keyboard.press('Escape');
  await paste({ 'text/html': `<table><tr>${'<td>甲</td>'.repeat(5_001)}</tr></table>` });
  await told(/没有放入：正文的表格会有 5,0\d\d 个单元格，最多 5,000 个/u);
  await page.locator('input[type="file"][accept*=".docx"]').setInputFiles({
    name: '名单.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('低保'),
  });
  await told('“名单.docx”不是 Word 文档（.docx），没有放入，正文未改动');
  expect(await text.innerHTML()).toBe(before);
});

test('saved and published, a reader gets what was written', async () => {
  await press('保存');
  await told('条目已保存');
  expect(sanitise(sent)).toBe(sent);
  await press('发布');
  await told('条目已发布');
  const answer = await fetch(`${office.url}/portal/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({
      query: 'query ($id: ID!) { policy(id: $id) { body } }',
      variables: { id: policy },
    }),
  });
  const { body } = ((await answer.json()) as { data: { policy: { body: string } } }).data.policy;
  expect(body).toContain('<h2>总则</h2><p>一、目的</p><p>二、依据</p><h2 align="center">临时救助办法</h2>');
  expect(body).toContain(
    '<table><caption>表1 救助标准</caption><thead><tr><th colspan="2" scope="col" align="center"><strong>对象</strong></th>',
  );
  expect(body).toContain('<td rowspan="2">低保</td><td>A类</td>');
  expect(body).toMatch(
    /<img src="\/portal\/files\/[0-9a-f]{64}\/[^"]+" alt="救助申请流程" data-file="[^"]+">/u,
  );
});

const kinds = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/** How long the page's scripts, styles and layout have taken so far, in ms: all that stands between a key and its letter. */
const worked = async (devtools: CDPSession): Promise<number> => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.filter(({ name }) => kinds.includes(name)).reduce((sum, { value }) => sum + value, 0) * 1000;
};

test('typing in a text of twenty pages with tables is not felt', async () => {
  const row = '<tr><td>低保</td><td>800元</td><td>按月发放</td></tr>';
  const paragraphs = `<p>${'为了规范临时救助工作，保障困难群众基本生活，'.repeat(8)}</p>`.repeat(4);
  const body = `${paragraphs}<table><tbody>${row.repeat(12)}</tbody></table>`.repeat(20);
  await open(await makePolicy(body));
  await text.locator('p').nth(30).click();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent: number[] = [];
  for (let key = 0; key < 100; key += 1) {
    const before = await worked(devtools);
    await page.keyboard.press('KeyA');
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    spent.push((await worked(devtools)) - before);
  }
  spent.sort((a, b) => a - b);
  const at = (share: number): number => spent[Math.floor(spent.length * share)] ?? Number.NaN;
  console.log(`a key in a text of twenty pages: p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`);
  // Wished for are 16 ms; the machine that runs the tests does other work at the same time.
  expect(at(0.5)).toBeLessThan(48);
});
