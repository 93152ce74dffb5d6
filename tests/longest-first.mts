import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, so that both workers end at the same time. The rest follows in Vitest's order. */
const longest = [
  'rules-of-the-house',
  'front-end',
  'scope-sequences.long',
  'scope-foreign',
  'cli',
  'start-stop-first',
  'faults',
  'own-postgres-faults',
  'start-stop',
  'own-postgres',
  'one-judge',
  'one-connection',
  'portal-search-citizens',
  'backup',
  'import-killed',
  'publication',
  'portal-in-front',
  'portal-search-best',
  'portal-leaks-bite',
  'portal-paging',
  'portal-leaks',
  'admin-in-chinese',
].map((name) => `${name}.test.ts`);

const rank = ({ moduleId }: TestSpecification): number => {
  const place = longest.indexOf(basename(moduleId));
  return place < 0 ? longest.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
