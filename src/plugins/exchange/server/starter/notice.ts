import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { createMissing, idsByKey, type Tally } from './create-missing';
import { starterFile } from './read-table';

const TITLE = '关于全面推进基层政务公开标准化规范化工作的通知';
const ISSUER = 'WD-ZFB';

const escapeHtml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** The text below the title, a paragraph a line. */
const bodyOf = (notice: string): string => {
  const lines = notice
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // In the head of the notice the title is spaced out: 通  知.
  const title = lines.findIndex((line) => line.replace(/\s+/gu, '') === TITLE);
  if (title === -1) throw new Error('database/starter/notice.txt: the title was not found');
  return lines
    .slice(title + 1)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');
};

/**
 * The notice that all of this carries out, as the first policy. It tells neither its number nor its day of issue:
 * both stay empty until somebody looks them up.
 */
export const loadNotice = async (strapi: Core.Strapi, units: ReadonlyMap<string, string>): Promise<Tally> => {
  const body = bodyOf(await readFile(starterFile(strapi, 'notice.txt'), 'utf8'));
  const issuer = units.get(ISSUER);
  if (issuer === undefined) throw new Error(`The unit ${ISSUER}, which issued the notice, is missing`);
  return createMissing(
    strapi,
    'policy',
    [{ key: TITLE, data: { title: TITLE, issuer, body } }],
    await idsByKey(strapi, 'policy', ['title']),
    'published',
  );
};
