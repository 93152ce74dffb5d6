import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { openBrowser, openPage, settled, signIn } from '../../tests/browser/support/browser';
import { openOffice } from '../../tests/browser/support/office';
import { makeSamples } from '../../tests/browser/support/sample-documents';

const into = (name: string): string => resolve(import.meta.dirname, '../../docs/images', name);
const items = 'admin/content-manager/collection-types/api::catalog-item.catalog-item';
const guides = 'admin/content-manager/collection-types/api::service-guide.service-guide';

/** The bureau's catalogue is public; two subdistricts have begun theirs. */
const importExamples = async (strapi: Core.Strapi): Promise<void> => {
  const file = resolve(import.meta.dirname, '../../examples/social-assistance-catalogue.xlsx');
  for (const unit of ['WD-MZJ', 'WD-BHL', 'WD-DAL'])
    await service(strapi, 'exchange', 'workbooks').import({
      file,
      unit,
      domain: 'social-assistance',
      publish: unit === 'WD-MZJ',
    });
};

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
    const guide = await office.strapi.documents('api::service-guide.service-guide').findFirst({});
    await page.goto(`${office.url}/${guides}/${guide?.documentId}`);
    await page.getByRole('checkbox', { name: '自然人', exact: true }).waitFor();
    await page.waitForSelector('[data-rule]');
    await settled(page);
    await page.screenshot({ path: into('service-guide.png') });
    await importExamples(office.strapi);
    await service(office.strapi, 'completeness', 'assessment').run();
    await page.goto(`${office.url}/admin/plugins/completeness`);
    await page.locator('[data-chart="heat-map"] svg').getByText('缺').first().waitFor();
    await settled(page);
    await page.screenshot({ path: into('dashboard.png') });
  } finally {
    await browser.close();
    await office.stop();
  }
});
