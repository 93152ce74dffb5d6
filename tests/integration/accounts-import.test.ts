import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringAccounts } from '../../src/cli/commands/accounts';
import { runCommand } from '../../src/cli/commands/run-command';
import { accountOf } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  await accountOf(app, 'strapi-super-admin', [], 'root');
});
afterAll(() => app.stop());

const heading = '邮箱,姓名,岗位,单位,开始日期,结束日期';
interface Said {
  readonly accounts: number;
  readonly problems?: ReadonlyArray<{ readonly place: string; readonly text: { readonly zh: string } }>;
}

/** The command as a script meets it: exit status, and what it says as JSON and for people. */
const imported = async (list: string | Buffer, dryRun = false) => {
  const file = join(app.dataFolder, 'accounts.csv');
  writeFileSync(file, list);
  const said = { json: '', text: '' };
  const run = (as: 'json' | 'text', dry: boolean): Promise<number> =>
    runCommand(
      {} as never,
      () => bringAccounts(file, dry)({ strapi: app.strapi, language: 'zh', progress: () => undefined }),
      {
        json: as === 'json',
        language: 'zh',
        write: async (text) => {
          said[as] += text;
        },
      },
    );
  await run('text', true);
  const status = await run('json', dryRun);
  return { status, text: said.text, ...(JSON.parse(said.json) as Said) };
};
const accountsNamed = (name: string): Promise<number> =>
  app.strapi.db.query('admin::user').count({ where: { email: `${name}@example.com` } });

describe('gongkai accounts import', () => {
  test('takes a list as Chinese Excel saves it: GB 18030, days with strokes', async () => {
    // 邮箱,姓名,岗位,单位,开始日期,结束日期 / …,王芳,经办,…
    const gb = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1');
    const list = `${[
      gb('d3cacfe4'),
      gb('d0d5c3fb'),
      gb('b8dacebb'),
      gb('b5a5cebb'),
      gb('bfaacabcc8d5c6da'),
      gb('bde1caf8c8d5c6da'),
    ].join(',')}\r\nwang@example.com,${gb('cdf5b7bc')},${gb('beadb0ec')},WD-MZJ,2026/12/1,2026/12/31\r\n`;
    expect(await imported(Buffer.from(list, 'latin1'))).toMatchObject({ status: 0, accounts: 1 });
    expect(
      await app.strapi.db.query('admin::user').findOne({ where: { email: 'wang@example.com' } }),
    ).toMatchObject({ firstname: '王芳' });
    const { rows } = await app.db.query(
      'SELECT from_day::text, until_day::text FROM gongkai.account_unit WHERE account IN (SELECT id FROM admin_users WHERE email = $1)',
      ['wang@example.com'],
    );
    expect(rows).toEqual([{ from_day: '2026-12-01', until_day: '2026-12-31' }]);
  });

  test.each([
    [
      'two posts for one account',
      ['li@example.com,李,审核发布,WD-MZJ,,', 'li@example.com,李,经办,WD-WJW,,'],
      [['3.post', '审核发布']],
    ],
    ['roles that are no posts', ['root@example.com,管,经办,WD-MZJ,,'], [['2.post', '系统管理员']]],
    [
      'every row that is wrong',
      ['li@example.com,李,局长,WD-MZJ,,', 'li,李,,WD-XXX,,'],
      [
        ['2.post', '之一'],
        ['3.email', '电子邮箱'],
        ['3.unit', '单位名录'],
      ],
    ],
    ['a heading alone', [], [['2', '没有账号']]],
    ['what is no table', ['"li@example.com,李'], [['2', '引号']]],
  ])(
    'refuses %s by row with its remedy, exit status 1, in the dry run too',
    async (_name, lines, expected) => {
      for (const dryRun of [true, false]) {
        const { status, text, accounts, problems } = await imported([heading, ...lines].join('\n'), dryRun);
        expect([status, accounts]).toEqual([1, 0]);
        expect(problems?.map(({ place }) => place)).toEqual(expected.map(([place]) => place));
        for (const [index, [place = '', words = '']] of expected.entries()) {
          expect(problems?.[index]?.text.zh).toContain(words);
          expect(text).toContain(`第 ${place.split('.')[0]} 行`);
          expect(text).toContain(words);
        }
        expect(text).toContain('没有导入');
      }
      expect(await accountsNamed('li')).toBe(0);
    },
  );
});
