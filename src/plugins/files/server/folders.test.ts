import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolders } from './folders';

test('nobody else looks into the media library, and the data folder around it stays open', () => {
  const here = mkdtempSync(join(tmpdir(), 'gongkai-folders-'));
  const data = join(here, 'data');
  makeFolders({ uploads: join(data, 'uploads'), published: join(data, 'published') });
  const modeOf = (folder: string): number => statSync(folder).mode & 0o777;
  expect(modeOf(join(data, 'uploads'))).toBe(0o700);
  expect(modeOf(data) & 0o055).not.toBe(0);
  rmSync(here, { recursive: true });
});
