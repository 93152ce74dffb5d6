import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicTypes, uidOf } from '../../src/domain/public-model';
import { signIn } from './support/sign-in';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let token = '';
beforeAll(async () => {
  app = await startStrapi({ starter: true, listen: true });
  token = await signIn(app);
});
afterAll(() => app.stop());

const home = async <T>(path: string): Promise<T> => {
  const answer = await fetch(`${app.url}/content-manager/homepage/${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { data: T }).data;
};

test('what was edited last stands there once, in Chinese', async () => {
  const policies = app.strapi.documents('api::policy.policy');
  const { documentId } = await policies.create({
    data: { title: '关于供暖的通知' },
    locale: 'zh-Hans',
  } as never);
  await policies.update({ documentId, data: { title: 'Notice on heating' }, locale: 'en' } as never);
  const recent = await home<Array<{ documentId: string; title: string; locale: string | null }>>(
    'recent-documents?action=update',
  );
  expect(recent.find((one) => one.documentId === documentId)?.title).toBe('关于供暖的通知');
  expect(new Set(recent.map((one) => one.documentId)).size).toBe(recent.length);
  expect(recent.filter(({ locale }) => locale === 'en')).toEqual([]);
});

test('what stands in a register is not counted among what is published', async () => {
  const { published } = await home<{ published: number }>('count-documents');
  const counts = await Promise.all(
    publicTypes
      .filter(({ drafts }) => drafts)
      .map(({ name }) => app.strapi.documents(uidOf(name)).count({ status: 'published' } as never)),
  );
  expect(published).toBe(counts.reduce((sum, count) => sum + count, 0));
});
