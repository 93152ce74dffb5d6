import type { Core } from '@strapi/strapi';
import type { RegisterService } from '../../../../../types/services';
import { type ListedAccount, type Problem, readList } from '../../../../domain/scope';
import { type Account, accounts, roleOfPost, users } from './roles';
import { whyNotPost } from './set-post';
import { problem, wrong } from './wrong';

/** The post of a new account for which the list names none. */
const firstPost = 'drafter';

/** An account as a list has it: one post, and its units row by row. */
interface Wanted {
  readonly email: string;
  readonly rows: readonly ListedAccount[];
  /** The account that is there; null: it is to be made. */
  readonly account: Account | null;
  readonly post: string | null;
}

const wantedOf = (listed: readonly ListedAccount[], known: readonly Account[]): readonly Wanted[] => {
  const byEmail = new Map(known.map((account) => [account.email.toLowerCase(), account]));
  return [...new Set(listed.map(({ email }) => email))].map((email) => {
    const rows = listed.filter((row) => row.email === email);
    const account = byEmail.get(email) ?? null;
    const post = rows.find((row) => row.post !== null)?.post ?? null;
    return { email, rows, account, post: account === null ? (post ?? firstPost) : post };
  });
};

const postProblems = async (strapi: Core.Strapi, wanted: readonly Wanted[]): Promise<readonly Problem[]> => {
  const problems: Problem[] = [];
  for (const { account, post, rows } of wanted) {
    const reason = post === null ? null : await whyNotPost(strapi, account, post);
    const row = rows.find((one) => one.post !== null) ?? rows[0];
    if (reason !== null && row) problems.push(problem(`${row.row}.post`, post, reason.zh, reason.en));
  }
  return problems;
};

const make = async (
  strapi: Core.Strapi,
  { email, rows, post }: Wanted,
): Promise<{ readonly id: number; readonly registration: string }> => {
  const role = await roleOfPost(strapi, post ?? firstPost);
  const { id, registrationToken } = await users(strapi).create({
    email,
    firstname: rows[0]?.name ?? email,
    roles: role === null ? [] : [role],
  });
  return { id, registration: `/admin/auth/register?registrationToken=${registrationToken}` };
};

/** Takes over a list of accounts, all of it or nothing. A dry run judges all that the real one does. */
export const bringInWith =
  (
    strapi: Core.Strapi,
    give: RegisterService['give'],
    unitCodes: () => Promise<ReadonlySet<string>>,
  ): RegisterService['bringIn'] =>
  async (table, by, dryRun) => {
    const { accounts: listed, problems } = readList(table, await unitCodes());
    const wanted = wantedOf(listed, await accounts(strapi));
    const all = [...problems, ...(await postProblems(strapi, wanted))];
    if (all.length > 0) throw wrong(all);
    const made: { email: string; registration: string }[] = [];
    const told = { accounts: wanted.length, made };
    if (dryRun) {
      made.push(...wanted.flatMap(({ email, account }) => (account ? [] : [{ email, registration: '' }])));
      return told;
    }
    await strapi.db.transaction(async () => {
      for (const one of wanted) {
        const { email, account, post, rows } = one;
        if (account !== null) {
          await give(account.id, { units: rows, ...(post === null ? {} : { post }) }, by);
          continue;
        }
        const { id, registration } = await make(strapi, one);
        made.push({ email, registration });
        await give(id, { units: rows }, by);
      }
    });
    return told;
  };
