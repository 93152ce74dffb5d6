import type { Core } from '@strapi/strapi';
import { service } from '../../../../plugin-kit/strapi/service';
import { dropOver, dropTrying, type Kept } from './records';

/** Why a look ended: whoever looked ended it; its time was over; they signed out; the account may not be tried any more. */
export type Ending = 'ended' | 'time' | 'sign-out' | 'not-allowed';

const note = (strapi: Core.Strapi, { by, account }: Kept, why: Ending): Promise<void> =>
  service(strapi, 'audit', 'trail').note({
    kind: 'try-end',
    by: `admin:${by}`,
    of: `admin:${account}`,
    facts: { why },
  });

/** Ends the look of a session and notes it, once, whoever else ends it at the same moment. */
export const endTrying = async (
  strapi: Core.Strapi,
  by: number,
  session: string,
  why: Ending,
): Promise<void> => {
  await strapi.db.transaction(async () => {
    const gone = await dropTrying(strapi, by, session);
    if (gone) await note(strapi, gone, why);
  });
};

const endOver = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.transaction(async () => {
    for (const gone of await dropOver(strapi, new Date().toISOString())) await note(strapi, gone, 'time');
  });
};

const everyMinute = 60_000;

/** Ends what nobody asks for any more, when its time is over. Gives what stops it. */
export const endInTime = async (strapi: Core.Strapi): Promise<() => void> => {
  const end = async (): Promise<void> => {
    try {
      await endOver(strapi);
    } catch (error) {
      strapi.log.warn(
        `以其他账号查看未能按时结束 · A look could not be ended in time: ${(error as Error).message}`,
      );
    }
  };
  await end();
  const timer = setInterval(end, everyMinute);
  timer.unref();
  return () => clearInterval(timer);
};
