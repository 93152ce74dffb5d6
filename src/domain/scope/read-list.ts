import type { Language } from '../codes';
import { posts } from '../posts';
import { dayOf, type Problem, periodProblems } from './problems';

/** A row of a list of accounts: one account in one unit. An account with several units has several rows. */
export interface ListedAccount {
  /** The row in the file, the heading being the first. */
  readonly row: number;
  readonly email: string;
  readonly name: string;
  /** A post's code; null: no post is given or changed. */
  readonly post: string | null;
  readonly unit: string;
  readonly from: string | null;
  readonly until: string | null;
}

const columns: Readonly<Record<string, readonly string[]>> = {
  email: ['邮箱', '电子邮箱', 'email'],
  name: ['姓名', 'name'],
  post: ['岗位', 'post'],
  unit: ['单位', '单位代码', 'unit'],
  from: ['开始日期', '起', 'from'],
  until: ['结束日期', '止', 'until'],
};

/** So much of what is no heading is said again. */
const mostQuoted = 80;

const needed = ['email', 'name', 'unit'];

const postOf = (text: string): string | null =>
  posts.find(({ code, name }) => [code, name.zh, name.en].includes(text))?.code ?? null;

const postName = (code: string | null): string => posts.find((post) => post.code === code)?.name.zh ?? '';

/** A day as a spreadsheet program writes it (2026/12/1); whatever else is left as it is. */
const dayIn = (text: string): unknown => {
  const [, year, month = '', day = ''] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/u.exec(text) ?? [];
  return dayOf(year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};

/** `3.post` as people say it. */
export const listPlace = (place: string, language: Language): string => {
  const [row, field] = place.split('.');
  if (language === 'en') return `line ${row}${field === undefined ? '' : `, ${field}`}`;
  return `第 ${row} 行${field === undefined ? '' : `“${columns[field]?.[0] ?? field}”`}`;
};

/** An account has one post: a row that names another than a row before it does. */
const otherPosts = (accounts: readonly ListedAccount[]): readonly Problem[] => {
  const first = new Map<string, ListedAccount>();
  return accounts.flatMap((one): readonly Problem[] => {
    if (one.post === null) return [];
    const before = first.get(one.email);
    if (before === undefined) first.set(one.email, one);
    if (before === undefined || before.post === one.post) return [];
    const name = postName(before.post);
    return [
      {
        place: `${one.row}.post`,
        value: postName(one.post),
        text: {
          zh: `一个账号只有一个岗位，第 ${before.row} 行写的是“${name}”；请改为相同，或为另一个岗位另建账号`,
          en: `an account has one post, and line ${before.row} says “${before.post}”: write the same, or make another account for the other post`,
        },
      },
    ];
  });
};

/** Reads the rows of a table whose first row names the columns, in any order. Everything that is wrong is told at once. */
export const readList = (
  table: readonly (readonly string[])[],
  knownUnits: ReadonlySet<string>,
): { readonly accounts: readonly ListedAccount[]; readonly problems: readonly Problem[] } => {
  const heads = (table[0] ?? []).map((head) => head.trim().toLowerCase());
  const at = Object.fromEntries(
    Object.entries(columns).map(([field, names]) => [field, heads.findIndex((head) => names.includes(head))]),
  );
  const absent = needed.filter((field) => at[field] === -1);
  if (absent.length > 0)
    return {
      accounts: [],
      problems: absent.map((field) => ({
        place: '1',
        value: heads.join(',').slice(0, mostQuoted),
        text: {
          zh: `缺少“${columns[field]?.[0]}”一列；表头应为：邮箱,姓名,岗位,单位,开始日期,结束日期`,
          en: `has no column “${field}”; the heading should be: email,name,post,unit,from,until`,
        },
      })),
    };
  const accounts: ListedAccount[] = [];
  const problems: Problem[] = [];
  for (const [index, cells] of table.slice(1).entries()) {
    if (cells.every((one) => one.trim() === '')) continue;
    const row = index + 2;
    const cell = (field: string): string => (cells[at[field] ?? -1] ?? '').trim();
    const wrong = (field: string, value: string, zh: string, en: string): Problem => ({
      place: `${row}.${field}`,
      value,
      text: { zh, en },
    });
    const [email, post, unit] = [cell('email').toLowerCase(), cell('post'), cell('unit')];
    const from = dayIn(cell('from'));
    const until = dayIn(cell('until'));
    const found = [
      ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email)
        ? []
        : [wrong('email', email, '应为电子邮箱', 'should be an e-mail address')]),
      ...(cell('name') === '' ? [wrong('name', '', '不能为空', 'must not be empty')] : []),
      ...(post === '' || postOf(post) !== null
        ? []
        : [
            wrong(
              'post',
              post,
              `应为 ${posts.map(({ name }) => name.zh).join('、')} 之一`,
              `should be one of ${posts.map(({ code }) => code).join(', ')}`,
            ),
          ]),
      ...(unit === '*' || knownUnits.has(unit)
        ? []
        : [
            wrong(
              'unit',
              unit,
              '没有这个单位代码，请对照单位名录',
              'is no code of a unit: see the register of units',
            ),
          ]),
      ...periodProblems(`${row}.`, { from, until }, false),
    ];
    problems.push(...found);
    if (found.length === 0)
      accounts.push({
        row,
        email,
        name: cell('name'),
        post: post === '' ? null : postOf(post),
        unit,
        from: from as string | null,
        until: until as string | null,
      });
  }
  if (accounts.length + problems.length === 0)
    problems.push({
      place: '2',
      value: '',
      text: {
        zh: '表头下面没有账号；请一行写一个账号的一个单位',
        en: 'there is no account under the heading: write one unit of one account in each line',
      },
    });
  return { accounts, problems: [...problems, ...otherPosts(accounts)] };
};
