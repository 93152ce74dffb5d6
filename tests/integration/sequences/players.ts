import type { Caller } from '../support/account';
import type { TestStrapi } from '../support/strapi';
import { documents } from '../support/two-units';

/** Those who play: three accounts that publish, by name, and the office that says who has what. */
export interface Players {
  readonly app: TestStrapi;
  readonly office: Caller;
  readonly accounts: ReadonlyMap<string, { readonly id: number; readonly ask: Caller }>;
  /** documentIds of the units that are played with, by code. */
  readonly units: ReadonlyMap<string, string>;
}

export const players = async (
  app: TestStrapi,
  office: Caller,
  accounts: Readonly<Record<string, Caller>>,
  codes: readonly string[],
): Promise<Players> => {
  const idOf = async (name: string): Promise<number> =>
    (await app.strapi.db.query('admin::user').findOne({ where: { email: `${name}@example.com` } })).id;
  const unitOf = async (code: string): Promise<string> =>
    (await documents(app, 'api::unit.unit').findFirst({ filters: { code } }))?.documentId ?? '';
  return {
    app,
    office,
    accounts: new Map(
      await Promise.all(
        Object.entries(accounts).map(async ([name, ask]) => [name, { id: await idOf(name), ask }] as const),
      ),
    ),
    units: new Map(await Promise.all(codes.map(async (code) => [code, await unitOf(code)] as const))),
  };
};
