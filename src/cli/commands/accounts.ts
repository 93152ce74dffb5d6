import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import type { Language } from '../../domain/codes';
import { listPlace, type Problem } from '../../domain/scope';
import { service } from '../../plugin-kit/strapi/service';
import { decoded } from '../../plugin-kit/texts/decoded';
import { addressOf } from '../start/welcome';
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
  const { accounts, units: known } = await service(strapi, 'scope', 'register').page();
  const retired = new Set(known.flatMap((unit) => (unit.retired ? [unit.code] : [])));
  const rows = accounts.map(({ email, name, roles, units, state }) => [
    email,
    name,
    roles.map((role) => role.name).join(', '),
    units
      .map(
        ({ unit, from, until }) =>
          `${unit}${retired.has(unit) ? say('（已停用）', ' (out of use)') : ''}${from || until ? ` (${from ?? ''}–${until ?? ''})` : ''}`,
      )
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

const sayProblems = (problems: readonly Problem[], language: Language): string => {
  const say = inLanguage(language);
  return [
    say('没有导入任何账号，请改正后再导入：', 'No account was taken over; correct these and try again:'),
    ...problems.map(({ place, value, text }) =>
      [`  ${listPlace(place, language)}`, ...(value ? [JSON.stringify(value)] : []), text[language]].join(
        '  ',
      ),
    ),
  ].join('\n');
};

/** The rows of a list; throws what is wrong with it where it is no table. */
const tableIn = (file: string): readonly (readonly string[])[] => {
  try {
    return parse(decoded(readFileSync(file)), { bom: true, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { readonly lines?: number };
    throw new Refused([
      {
        place: String(lines ?? 1),
        value: '',
        text: {
          zh: '应为逗号分隔的表格（.csv），引号要成对；请在电子表格软件里另存为 CSV',
          en: 'should be a table (.csv) with commas, its quotation marks in pairs: save it as CSV in a spreadsheet program',
        },
      },
    ]);
  }
};

interface Listens {
  readonly host?: string;
  readonly port?: number;
}

/** Everything that is wrong with a list. */
class Refused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ text }) => text.zh).join('\n'));
  }
}

/** What is wrong with a list, as it is told by whoever reads it; null: something else went wrong. */
const problemsIn = (error: unknown): readonly Problem[] | null => {
  if (error instanceof Refused) return error.problems;
  const { details } = (error ?? {}) as { details?: { problems?: readonly Problem[] } };
  return details?.problems ?? null;
};

/** Takes over a list (.csv): 邮箱,姓名,岗位,单位,开始日期,结束日期. An account that is in it has the units of the list and no others. */
export const bringAccounts =
  (file: string, dryRun: boolean): Work =>
  async ({ strapi, language }) => {
    const say = inLanguage(language);
    try {
      const report = await service(strapi, 'scope', 'register').bringIn(tableIn(file), 'system', dryRun);
      const { host = '127.0.0.1', port = 1337 } = strapi.config.get('server') as Listens;
      const site = addressOf(host, port);
      const lines = [
        ...(dryRun ? [say('试运行：未写入任何内容', 'Dry run: nothing was written')] : []),
        say(
          `${report.accounts} 个账号，其中新建 ${report.made.length} 个`,
          `${report.accounts} accounts, of which ${report.made.length} are new`,
        ),
        ...(dryRun || report.made.length === 0
          ? []
          : [say('请本人打开链接设置密码：', 'Each opens its link and chooses a password:')]),
        ...report.made.map(({ email, registration }) => `  ${email}  ${site}${registration}`),
      ];
      return { result: report, text: lines.join('\n'), isFaulty: false };
    } catch (error) {
      const problems = problemsIn(error);
      if (problems === null) throw error;
      return {
        result: { accounts: 0, made: [], problems },
        text: sayProblems(problems, language),
        isFaulty: true,
      };
    }
  };
