import type { Core } from '@strapi/strapi';
import type { WaiverRecord } from '../../../../../types/services';
import type { Finding } from '../../../../domain/finding';
import { ruleWords } from '../../../../domain/judging';
import { publicType, titleOf } from '../../../../domain/public-model';
import { readFields } from '../../../../domain/snapshot';
import { chinaDay } from '../../../../domain/time';
import {
  endsSoon,
  fingerprintOf,
  type ListedWaiver,
  mostExpired,
  type WaiverCounts,
  waiverState,
} from '../../../../domain/waivers';
import type { Ability } from '../../../../plugin-kit/strapi/ability';
import { service } from '../../../../plugin-kit/strapi/service';
import { judgeSaved } from './judge-saved';
import { type ReadableWaiver, readableWaivers } from './readable';
import { standingWaivers } from './records';

/** Whoever looks at the list. */
export interface Reader {
  readonly account: string;
  readonly ability: Ability;
}

/** The finding for which a waiver was asked, if what is saved has it still and unchanged. */
const findingOf = async (
  strapi: Core.Strapi,
  { record, row }: ReadableWaiver,
  now: string,
): Promise<Finding | undefined> => {
  const snapshot = readFields(publicType(record.type).fields, row);
  return (await judgeSaved(strapi, record, snapshot, now))
    .filter(({ rule, field }) => rule === record.rule && field === record.field)
    .filter((_, occurrence) => occurrence === record.occurrence)
    .find((finding) => fingerprintOf(finding, snapshot) === record.fingerprint);
};

const openOnes = (records: readonly WaiverRecord[], today: string): readonly WaiverRecord[] => {
  const expired = records.filter((record) => waiverState(record, today) === 'expired');
  const late = new Set(expired.slice(mostExpired));
  return records.filter((record) => !late.has(record));
};

/** The waivers that wait, hold or have run out, of documents that the reader may read. `now` in ISO 8601. */
export const listWaivers = async (
  strapi: Core.Strapi,
  { account, ability }: Reader,
  now: string,
): Promise<readonly ListedWaiver[]> => {
  const today = chinaDay(now);
  const records = openOnes(await standingWaivers(strapi), today);
  const readable = await readableWaivers(strapi, ability, records, true);
  const names = await service(strapi, 'accounts', 'names').of(readable.map(({ record }) => record.askedBy));
  const listed: ListedWaiver[] = [];
  for (const one of readable) {
    const { id, type, documentId, locale, rule, reason, until, askedBy } = one.record;
    const state = waiverState(one.record, today);
    if (state === null) continue;
    const finding = state === 'expired' ? undefined : await findingOf(strapi, one, now);
    listed.push({
      id,
      state,
      changed: state !== 'expired' && finding === undefined,
      type,
      documentId,
      locale,
      title: titleOf(publicType(type), one.row),
      words: finding?.message ?? ruleWords(rule),
      reason,
      until,
      askedBy: names.get(askedBy) ?? null,
      mine: askedBy === account,
    });
  }
  return listed;
};

/** How many wait for a second person and how many end soon, of documents that the reader may read. */
export const countWaivers = async (
  strapi: Core.Strapi,
  { ability }: Reader,
  now: string,
): Promise<WaiverCounts> => {
  const today = chinaDay(now);
  const standing = (await standingWaivers(strapi)).filter(({ until }) => until >= today);
  const counted = await readableWaivers(strapi, ability, standing, false);
  const inState = (state: 'waiting' | 'valid') =>
    counted.map(({ record }) => record).filter((record) => waiverState(record, today) === state);
  return {
    waiting: inState('waiting').length,
    endingSoon: inState('valid').filter(({ until }) => endsSoon(until, today)).length,
  };
};
