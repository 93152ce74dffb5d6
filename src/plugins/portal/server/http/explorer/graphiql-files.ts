import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Body } from '../../run/body';
import type { Address } from '../entrance';
import { respondFixed } from '../respond-answer';

/** Made by `npm run graphiql` and committed: a start has nothing to build, and the portal alone has it too. */
const folder = join(process.cwd(), 'public/graphiql');

/** One of GraphiQL's files, read when it is first asked for. */
export const graphiqlFile = (name: string, type: string): Address => {
  let body: Body | undefined;
  return (request, response, _, fail) => {
    body ??= new Body(readFileSync(join(folder, name), 'utf8'));
    respondFixed(request, response, type, body, {}, fail);
  };
};
