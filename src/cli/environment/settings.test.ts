import { expect, test } from 'vitest';
import { plainSwitches, readSettings } from './settings';

test.each([
  ['TRUE', 'true'],
  ['yes', 'true'],
  ['1', 'true'],
  ['On', 'true'],
  [' False ', 'false'],
  ['no', 'false'],
  ['0', 'false'],
  ['off', 'false'],
])(
  'PORTAL_TRUSTED_ONLY=%s is %s: a portal that was to be closed does not stay open for its writing',
  (written, read) => {
    expect(plainSwitches({ PORTAL_TRUSTED_ONLY: written, PORTAL_NOTES: '' })).toEqual({
      PORTAL_TRUSTED_ONLY: read,
    });
  },
);

test.each(['SERVE_ADMIN', 'S3_PATH_STYLE', 'PORTAL_REMEMBER', 'SUBSCRIPTION_WORKER'])(
  '%s=maybe is refused by name',
  (name) => {
    expect(() => plainSwitches({ [name]: 'maybe' })).toThrow(`环境变量 ${name} 的值“maybe”不正确`);
  },
);

test.each([
  ['PUBLIC_URL', 'open.example.cn'],
  ['PUBLIC_URL', 'ftp://open.example.cn'],
  ['PORTAL_PAGE_URL', 'https://www.example.gov.cn/open/x'],
  ['PORTAL_PAGE_URL', '/open/{id}'],
])('%s=%s is refused: every address in feeds and links begins with it', (name, value) => {
  expect(() => readSettings('/srv/gongkai', { [name]: value })).toThrow(
    `环境变量 ${name} 的值“${value}”不正确`,
  );
});

test('addresses with all their places are taken', () => {
  expect(() =>
    readSettings('/srv/gongkai', {
      PUBLIC_URL: 'http://127.0.0.1:1337/',
      PORTAL_PAGE_URL: 'https://www.example.gov.cn/{locale}/open/{type}/{id}?from=feed',
    }),
  ).not.toThrow();
});
