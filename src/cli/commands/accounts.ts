import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { service } from '../../plugins/service';
import { table } from '../terminal/table';
import { inLanguage, type Work } from './command';

const states = {
  all: ['全部', 'all'],
  units: ['本单位', 'its units'],
  deputy: ['代理的单位', 'units of whom it stands in for'],
  'not-yet': ['无：未到开始日期', 'none: its days have not begun'],
  over: ['无：已过结束日期', 'none: its days are over'],
  none: ['无', 'none'],
  waiting: ['待定：仅自己创建的', 'waiting: what it created'],
} as const;

/** All accounts with their posts and units. */
export const listAccounts: Work = async ({ strapi, language }) => {
  const say = inLanguage(language);
  const { accounts } = await service(strapi, 'scope', 'register').page();
  const rows = accounts.map(({ email, name, roles, units, state }) => [
    email,
    name,
    roles.map((role) => role.name).join(', '),
    units
      .map(({ unit, from, until }) => `${unit}${from || until ? ` (${from ?? ''}–${until ?? ''})` : ''}`)
      .join(', '),
    say(states[state][0], states[state][1]),
  ]);
  const head = [
    say('邮箱', 'E-mail'),
    say('姓名', 'Name'),
    say('岗位', 'Post'),
    say('单位', 'Units'),
    say('可见内容', 'Sees'),
  ];
  return { result: { accounts }, text: table(head, rows), isFaulty: false };
};

/** Takes over a list (.csv): 邮箱,姓名,岗位,单位,开始日期,结束日期. An account that is in it has the units of the list and no others. */
export const bringAccounts =
  (file: string, dryRun: boolean): Work =>
  async ({ strapi, language }) => {
    const say = inLanguage(language);
    const rows = parse(readFileSync(file), { bom: true, skip_empty_lines: true, relax_column_count: true });
    const report = await service(strapi, 'scope', 'register').bringIn(rows as string[][], 'system', dryRun);
    const lines = [
      ...(dryRun ? [say('试运行：未写入任何内容', 'Dry run: nothing was written')] : []),
      say(
        `${report.accounts} 个账号，其中新建 ${report.made.length} 个`,
        `${report.accounts} accounts, of which ${report.made.length} are new`,
      ),
      ...(dryRun || report.made.length === 0
        ? []
        : [say('请本人打开链接设置密码：', 'Each opens its link and chooses a password:')]),
      ...report.made.map(({ email, registration }) => `  ${email}  ${registration}`),
    ];
    return { result: report, text: lines.join('\n'), isFaulty: false };
  };
