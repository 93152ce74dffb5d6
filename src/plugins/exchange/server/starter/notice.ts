import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import { lastDay } from '../../../../domain/waivers';
import { service } from '../../../../plugin-kit/strapi/service';
import { documents } from '../documents';
import { together } from '../together';
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

/** Nobody has looked the day up yet: the gate lets it pass for a year, and the list of waivers keeps it in sight. */
const waiveDay = (strapi: Core.Strapi, documentId: string): Promise<unknown> =>
  service(strapi, 'completeness', 'waivers').ask(
    {
      document: { type: 'policy', documentId, locale: defaultLocale },
      finding: { rule: 'policy.issued-on.missing', field: 'issuedOn', occurrence: 0 },
      reason: '通知原文未载明成文日期，待查阅档案后补填',
      until: lastDay(new Date().toISOString()),
    },
    'system',
  );

/**
 * The notice that all of this carries out, as the first policy. It tells neither its number nor its day of issue:
 * both stay empty until somebody looks them up.
 */
export const loadNotice = async (strapi: Core.Strapi, units: ReadonlyMap<string, string>): Promise<Tally> => {
  const body = bodyOf(await readFile(starterFile(strapi, 'notice.txt'), 'utf8'));
  const issuer = units.get(ISSUER);
  if (issuer === undefined) throw new Error(`The unit ${ISSUER}, which issued the notice, is missing`);
  const known = await idsByKey(strapi, 'policy', ['title']);
  return together(strapi, async () => {
    const tally = await createMissing(
      strapi,
      'policy',
      [{ key: TITLE, data: { title: TITLE, issuer, body } }],
      known,
    );
    const documentId = known.get(TITLE);
    if (tally.created > 0 && documentId !== undefined) {
      await waiveDay(strapi, documentId);
      await documents(strapi, 'policy').publish({ documentId });
    }
    return tally;
  });
};
