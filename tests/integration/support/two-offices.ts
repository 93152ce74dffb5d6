import { expect } from 'vitest';
import { accountOf, type Caller } from './account';
import { startStrapi, type TestStrapi } from './strapi';
import { documents, fillUnit, type Ids } from './two-units';

/** A district in which two units have written something, and those who work in it. */
export interface District {
  readonly app: TestStrapi;
  /** Documents of 区民政局 and of 区卫健委, by type. */
  readonly civil: Ids;
  readonly health: Ids;
  /** 审核发布 of 区民政局 and of 区卫健委; 区政府办; somebody whom nobody gave a unit; 融媒体中心. */
  readonly her: Caller;
  readonly him: Caller;
  readonly office: Caller;
  readonly nobody: Caller;
  readonly media: Caller;
}

export const openDistrict = async (): Promise<District> => {
  const app = await startStrapi({ listen: true, starter: true });
  return {
    app,
    civil: await fillUnit(app, 'WD-MZJ', '民政'),
    health: await fillUnit(app, 'WD-WJW', '卫健'),
    her: await accountOf(app, 'publisher', ['WD-MZJ'], 'she'),
    him: await accountOf(app, 'publisher', ['WD-WJW'], 'he'),
    office: await accountOf(app, 'district-office', [], 'office'),
    nobody: await accountOf(app, 'publisher', [], 'nobody'),
    media: await accountOf(app, 'media-centre', ['WD-RMT'], 'media'),
  };
};

export const home = (name: string): string => `/content-manager/collection-types/api::${name}.${name}`;

/** The JSON of an answer; {} where it has none. */
export const bodyOf = async (answer: Response): Promise<Readonly<Record<string, unknown>>> => {
  const text = await answer.text();
  return text === '' ? {} : JSON.parse(text);
};

/** documentIds of a list of the admin, and how many it says there are. */
export const listed = async (
  by: Caller,
  name: string,
  query = '',
): Promise<{ ids: readonly (string | undefined)[]; total: number }> => {
  const answer = await by('GET', `${home(name)}?locale=zh-Hans&pageSize=100${query}`);
  expect([name, answer.status]).toEqual([name, 200]);
  const { results, pagination } = (await answer.json()) as {
    results: ReadonlyArray<{ documentId: string }>;
    pagination: { total: number };
  };
  return { ids: results.map(({ documentId }) => documentId), total: pagination.total };
};

export const unitId = async ({ app }: District, code: string): Promise<string> =>
  (await documents(app, 'api::unit.unit').findFirst({ filters: { code } }))?.documentId ?? '';
