import type { Core } from '@strapi/strapi';
import type { AnchorsService } from '../../../../../types/services';
import { inTransaction } from '../../../../plugin-kit/database/sql';
import { sameAnchor } from '../anchors/anchor';
import { anchorFile, appendAnchor, lastAnchor } from '../anchors/anchor-file';
import { headNow } from '../anchors/head';

const EVERY = 10 * 60_000;

export const anchors = ({ strapi }: { strapi: Core.Strapi }): AnchorsService => {
  let schedule: NodeJS.Timeout | null = null;

  const write = async (): Promise<void> => {
    const file = anchorFile();
    const head = file === null ? null : await inTransaction(strapi, headNow);
    if (file === null || head === null || sameAnchor(head, lastAnchor(file))) return;
    appendAnchor(file, head);
  };
  /** What keeps an anchor from being written must not keep the server from going on, or from stopping. */
  const tryToWrite = (): Promise<void> =>
    write().catch((error) => {
      strapi.log.error(
        `锚点未能写入 ${anchorFile()} · No anchor was written: ${error instanceof Error ? error.message : String(error)}`,
      );
    });

  return {
    async begin() {
      schedule = setInterval(() => void tryToWrite(), EVERY);
      schedule.unref();
      await tryToWrite();
    },
    async end() {
      if (schedule === null) return;
      clearInterval(schedule);
      schedule = null;
      await tryToWrite();
    },
  };
};
