import { type Browser, chromium, type Page } from 'playwright-core';
import type { Office } from './office';

/** A fresh browser: nobody has chosen a language in it. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export const openPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    locale: 'en-US',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
};

export const signIn = async (
  page: Page,
  { url, editor: { email, password, name } }: Pick<Office, 'url' | 'editor'>,
): Promise<void> => {
  await page.goto(`${url}/admin`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: `${name}，您好` }).waitFor();
};

/** Until nothing on the page is loading any more: neither marked as busy nor told so to a screen reader. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () =>
      document.querySelector('main') !== null &&
      document.querySelector('[aria-busy="true"]') === null &&
      !document.body.textContent?.includes('Loading content'),
  );
  await page.waitForLoadState('networkidle');
};

/** What stood on the page when a test failed, so that a failure far away can be understood. */
export const describePage = async (page: Page): Promise<string> =>
  `${page.url()}\n${await page.locator('body').ariaSnapshot()}`;
