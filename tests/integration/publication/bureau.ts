import { afterAll, beforeAll } from 'vitest';
import { service } from '../../../src/plugin-kit/strapi/service';
import { startStrapi, type TestStrapi } from '../support/strapi';

export interface Entry {
  seq: string;
  action: string;
  type: string;
  document_id: string;
  locale: string;
  unit_code: string;
  unit_name: string;
  snapshot: string | null;
}

/** A bureau and its domain in a Strapi of their own; all of it is there when the tests run. */
export class Bureau {
  app!: TestStrapi;
  unit = '';
  domain = '';

  readonly units = () => this.app.strapi.documents('api::unit.unit');
  readonly domains = () => this.app.strapi.documents('api::domain.domain');
  readonly items = () => this.app.strapi.documents('api::catalog-item.catalog-item');
  readonly disclosures = () => this.app.strapi.documents('api::disclosure.disclosure');
  readonly upkeep = () => service(this.app.strapi, 'publication', 'upkeep');

  readonly entriesOf = async (documentId: string): Promise<Entry[]> =>
    (
      await this.app.db.query('SELECT * FROM gongkai.ledger WHERE document_id = $1 ORDER BY seq', [
        documentId,
      ])
    ).rows;
  readonly actionsOf = async (documentId: string): Promise<string[]> =>
    (await this.entriesOf(documentId)).map(({ action, locale }) => `${action} ${locale}`);

  /** All eight elements, so that every judge agrees. */
  readonly complete = (level2: string) => ({
    level1: '最低生活保障',
    level2,
    contentElements: [{ text: '低保对象名单', required: true }],
    legalBases: [{ text: '《社会救助暂行办法》（国务院令第649号）', title: '社会救助暂行办法' }],
    timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
    subjectText: '区民政局',
    method: 'proactive' as const,
    channels: ['website'],
    audience: 'public' as const,
    levels: ['county'],
    fiveOpen: 'result' as const,
    unit: this.unit,
    domain: this.domain,
  });
}

/** The bureau of one test file. */
export const openBureau = (): Bureau => {
  const bureau = new Bureau();
  beforeAll(async () => {
    bureau.app = await startStrapi();
    const locales = bureau.app.strapi.plugin('i18n').service('locales');
    if (!(await locales.findByCode('en'))) await locales.create({ code: 'en', name: 'English' });
    const unit = { code: 'WD-MZJ', name: '区民政局', kind: 'department' } as const;
    bureau.unit = (await bureau.units().create({ data: unit })).documentId;
    const domain = { code: 'social-assistance', name: '社会救助', leadUnit: bureau.unit };
    bureau.domain = (await bureau.domains().create({ data: domain })).documentId;
  });
  afterAll(() => bureau.app.stop());
  return bureau;
};
