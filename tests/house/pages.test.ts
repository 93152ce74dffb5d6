import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { root } from './support/repository';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('what the pages for developers say of the code', () => {
  test('the numbers of the law stand in the file that the architecture names for them', () => {
    const [, file = ''] = /A number of the law: `([^`]+)`/u.exec(read('docs/architecture.md')) ?? [];
    expect(read(file)).toMatch(/amount: \d/u);
  });

  test('the glossary counts the register of laws as it is', () => {
    const entries: { checked: string }[] = parse(read('database/starter/legal-bases.csv'), { columns: true });
    const checked = entries.filter((entry) => entry.checked === 'yes').length;
    const said = /(\d+) of (\d+) are\schecked, (\d+) are 待核对/u.exec(read('docs/glossary.md')) ?? [];
    expect(said.slice(1).map(Number)).toEqual([checked, entries.length, entries.length - checked]);
  });
});
