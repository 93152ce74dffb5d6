import { resolve } from 'node:path';
import { test } from 'vitest';
import { openBrowser, openPage, settled, signIn } from '../../tests/browser/support/browser';
import { openOffice } from '../../tests/browser/support/office';
import { makeSamples } from '../../tests/browser/support/sample-documents';

const into = (name: string): string => resolve(import.meta.dirname, '../../docs/images', name);
const items = 'admin/content-manager/collection-types/api::catalog-item.catalog-item';

/** Takes the pictures of the docs anew: `npm run build && npm run bench -- pictures`. */
test('the pictures of the docs', async () => {
  const office = await openOffice();
  const browser = await openBrowser();
  try {
    await makeSamples(office.strapi);
    const page = await openPage(browser);
    await signIn(page, office);
    await page.goto(`${office.url}/${items}`);
    await settled(page);
    await page.screenshot({ path: into('catalogue-list.png') });
    const item = await office.strapi.documents('api::catalog-item.catalog-item').findFirst({});
    await page.goto(`${office.url}/${items}/${item?.documentId}`);
    await page.waitForSelector('[data-score]');
    await settled(page);
    await page.screenshot({ path: into('catalogue-item.png') });
  } finally {
    await browser.close();
    await office.stop();
  }
});
