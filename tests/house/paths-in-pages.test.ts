import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './support/repository';

describe('what the pages for developers say of the code', () => {
  test('the numbers of the law stand in the file that the architecture names for them', () => {
    const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    const [, file = ''] = /A number of the law: `([^`]+)`/u.exec(page) ?? [];
    expect(readFileSync(join(root, file), 'utf8')).toMatch(/amount: \d/u);
  });
});
