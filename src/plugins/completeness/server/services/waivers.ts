import type { Core } from '@strapi/strapi';
import type { WaiverRecord, WaiversService } from '../../../../../types/services';
import {
  alreadyAsked,
  askProblems,
  findingGone,
  fingerprintOf,
  procedureOf,
  type StandingFinding,
  signProblems,
  standings,
  type WaivedDocument,
  type WaivedFinding,
  withdrawProblems,
} from '../../../../domain/waivers';
import { judgeSaved } from '../waivers/judge-saved';
import { addWaiver, changeWaiver, waiverOfId, waiversOf } from '../waivers/records';
import { WaiverRefused } from '../waivers/refused';
import { savedSnapshot } from '../waivers/saved-snapshot';

interface Found {
  readonly standing: StandingFinding<WaiverRecord>;
  readonly fingerprint: string;
}

/** A finding of what is saved of a document, or null where the document does not have it. */
const findIn = async (
  strapi: Core.Strapi,
  document: WaivedDocument,
  wanted: WaivedFinding,
  now: string,
): Promise<Found | null> => {
  const snapshot = await savedSnapshot(strapi, document);
  if (snapshot === null) return null;
  const findings = await judgeSaved(strapi, document, snapshot, now);
  const file = { document, snapshot, waivers: await waiversOf(strapi, document) };
  const standing = standings(findings, file, now).find(
    ({ finding, occurrence }) =>
      finding.blocking &&
      finding.rule === wanted.rule &&
      finding.field === wanted.field &&
      occurrence === wanted.occurrence,
  );
  return standing ? { standing, fingerprint: fingerprintOf(standing.finding, snapshot) } : null;
};

/** The only door through which waivers are written. Refusals are WaiverRefused, with every reason on its field. */
export const waivers = ({ strapi }: { strapi: Core.Strapi }): WaiversService => ({
  of: (document) => waiversOf(strapi, document),
  byId: (id) => waiverOfId(strapi, id),

  async ask({ document, finding, reason, until }, by, language) {
    const now = new Date().toISOString();
    const problems = askProblems({ rule: finding.rule, reason, until }, now);
    if (problems.length > 0) throw new WaiverRefused(problems, language);
    const found = await findIn(strapi, document, finding, now);
    if (!found) throw new WaiverRefused([findingGone], language);
    const standing = found.standing.waiver?.standing;
    if (standing === 'valid' || standing === 'unsigned') throw new WaiverRefused([alreadyAsked], language);
    const { fingerprint } = found;
    const facts = {
      procedure: procedureOf(finding.rule),
      reason: reason.trim(),
      until,
      fingerprint,
      askedBy: by,
      signedBy: null,
      withdrawnBy: null,
    };
    return addWaiver(strapi, { ...document, ...finding, ...facts }, now);
  },

  async sign(record, by, language) {
    const now = new Date().toISOString();
    const problems = signProblems(record, by, now);
    if (problems.length > 0) throw new WaiverRefused(problems, language);
    const found = await findIn(strapi, record, record, now);
    // Who signs has looked at a text: it must be the one that was asked for.
    if (found?.fingerprint !== record.fingerprint) throw new WaiverRefused([findingGone], language);
    return changeWaiver(strapi, record.id, { signedBy: by, signedAt: now });
  },

  async withdraw(record, by, language) {
    const problems = withdrawProblems(record);
    if (problems.length > 0) throw new WaiverRefused(problems, language);
    return changeWaiver(strapi, record.id, { withdrawnBy: by, withdrawnAt: new Date().toISOString() });
  },
});
