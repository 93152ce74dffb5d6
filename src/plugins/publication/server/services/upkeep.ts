import type { Core } from '@strapi/strapi';
import type { UpkeepService } from '../../../../../types/services';
import { publicTypes } from '../../../../domain/public-model';
import { inTransaction } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { ledgerNow } from '../anchors/head';
import { lockHead } from '../ledger/append';
import { mendPlaces } from '../places/mend';
import { setApart } from '../store/apart';
import { notifyEverywhere } from '../store/notify';
import { refill } from '../store/rebuild';
import { rederive } from '../store/rederive';
import { differingSayings, mendSayings } from '../store/sayings';
import { forgetWords } from '../store/word-counts';
import { faults as faultNames } from '../upkeep/faults';
import { outdatedDocuments } from '../upkeep/outdated';
import { redact } from '../upkeep/redact';
import { reissue } from '../upkeep/reissue';
import { AnchorCheck } from '../upkeep/verify-anchors';
import { verifyChain } from '../upkeep/verify-chain';
import { verifyStrayCounts } from '../upkeep/verify-counts';
import { verifyDocuments } from '../upkeep/verify-documents';
import { verifyFiles } from '../upkeep/verify-files';
import { verifyGuards } from '../upkeep/verify-guards';
import { verifyLinks } from '../upkeep/verify-links';
import { verifyPlaces } from '../upkeep/verify-places';

export const upkeep = ({ strapi }: { strapi: Core.Strapi }): UpkeepService => ({
  verify: ({ anchors: file } = {}) =>
    inTransaction(strapi, async (sql) => {
      // One view of the data while editors go on working.
      await sql.raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const check = file === undefined ? null : new AnchorCheck(file);
      const chain = await verifyChain(sql, check?.take);
      const anchors = check?.end(chain.head.seq, await ledgerNow(sql));
      const faults = [...chain.faults, ...(anchors?.faults ?? [])];
      for (const { name } of publicTypes) faults.push(...(await verifyDocuments(strapi, sql, name, chain)));
      faults.push(...(await verifyStrayCounts(sql)), ...(await verifyLinks(sql, chain.states)));
      faults.push(...(await verifyPlaces(sql)), ...(await verifyFiles(strapi, sql)));
      faults.push(...(await differingSayings(sql)).map(faultNames.saying), ...(await verifyGuards(sql)));
      const trail = await service(strapi, 'audit', 'trail').verify(sql);
      faults.push(...trail.faults);
      return {
        ok: faults.length === 0,
        entries: chain.entries,
        documents: chain.states.size,
        head: chain.head,
        faults,
        outdated: await outdatedDocuments(sql),
        audit: { entries: trail.entries },
        ...(anchors ? { anchors: anchors.report } : {}),
      };
    }),

  rebuild: async () => {
    const start = performance.now();
    const documents = await inTransaction(strapi, async (sql) => {
      await lockHead(sql);
      let total = 0;
      await forgetWords(sql);
      for (const type of publicTypes) {
        const deriving = await service(strapi, 'publication', 'derivationContext').context(type);
        total += await refill(sql, type, deriving);
      }
      await setApart(sql);
      await mendPlaces(sql);
      await mendSayings(sql);
      await notifyEverywhere(strapi, sql);
      return total;
    });
    return { documents, ms: Math.round(performance.now() - start) };
  },

  rederive: (type) => rederive(strapi, type),
  reissue: (type, reason) => reissue(strapi, type, reason),
  redact: (seq, reason) => redact(strapi, seq, reason),
});
