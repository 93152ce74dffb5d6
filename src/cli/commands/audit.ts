import { createWriteStream, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvHeading, csvLine, jsonLine, leastKeptDays } from '../../domain/audit';
import { readMoment } from '../../domain/time';
import { service } from '../../plugin-kit/strapi/service';
import { CannotRun } from '../failure';
import { inLanguage, type Work } from './command';

export interface TrailOptions {
  readonly format: 'csv' | 'jsonl';
  /** Moments, ISO 8601; undefined: without a beginning or an end. */
  readonly since?: string | null;
  readonly before?: string | null;
}

/** A day in China as the moment at which it begins (ISO 8601, UTC), or with `ends` at which it is over; null where it is none. */
export const momentOf = (day: string, ends: boolean): string | null => {
  const moment = readMoment(day, ends);
  return moment === null ? null : new Date(Date.parse(moment) + (ends ? 1_000 : 0)).toISOString();
};

/** Found out before Strapi is loaded: the folder must be there. */
export const mustHaveFolder = (name: string): string => {
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  if (statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()) return file;
  throw new CannotRun(
    'NO_FOLDER',
    { zh: `不能写入 ${file}`, en: `Cannot write ${file}` },
    { zh: '所在文件夹须已存在', en: 'Its folder must exist' },
  );
};

/** An empty trail that is filed because two days were swapped would say that nothing happened. */
const mustRunOn = (since: string | null, before: string | null): void => {
  if (since === null || before === null || since < before) return;
  throw new CannotRun(
    'USAGE',
    { zh: '--from 晚于 --until', en: '--from is after --until' },
    { zh: '请核对起止日期', en: 'Check the first and the last day' },
  );
};

/** The trail of accounts and rights as a file: a table for people, or lines of JSON with all that their hashes cover. */
export const exportTrail = (file: string, { format, since = null, before = null }: TrailOptions): Work => {
  mustRunOn(since, before);
  return async ({ strapi, language }) => {
    let count = 0;
    async function* lines() {
      if (format === 'csv') yield csvHeading(language);
      for await (const row of service(strapi, 'audit', 'trail').entries({ since, before })) {
        count += 1;
        yield format === 'csv' ? csvLine(row, language) : jsonLine(row);
      }
    }
    await pipeline(Readable.from(lines()), createWriteStream(file, { mode: 0o600 }));
    const text = inLanguage(language)(
      `已导出操作记录 ${count} 条：${file}`,
      `${count} entries written: ${file}`,
    );
    return { result: { entries: count, file }, text, isFaulty: false };
  };
};

/** Lets go of old entries. Fewer than 183 days are refused before anything is loaded. */
export const mustKeepLongEnough = (days: number): number => {
  if (days >= leastKeptDays) return days;
  throw new CannotRun(
    'TOO_SHORT',
    {
      zh: `操作记录至少保留 ${leastKeptDays} 天，收到 ${days}`,
      en: `The trail is kept for ${leastKeptDays} days at least, got ${days}`,
    },
    {
      zh: '依据《网络安全法》：日志留存不少于六个月',
      en: 'The Cybersecurity Law wants logs kept for no less than six months',
    },
  );
};

export const expireTrail =
  (days: number): Work =>
  async ({ strapi, language }) => {
    const now = new Date().toISOString();
    const result = await service(strapi, 'audit', 'trail').expire({ now, days });
    const text = inLanguage(language)(
      result.entries === 0
        ? `没有超过 ${days} 天的记录`
        : `已清理 ${result.entries} 条（至第 ${result.seq} 条），留有签名检查点`,
      result.entries === 0
        ? `No entry is older than ${days} days`
        : `${result.entries} entries went (up to ${result.seq}); a signed checkpoint stands in their place`,
    );
    return { result, text, isFaulty: false };
  };
