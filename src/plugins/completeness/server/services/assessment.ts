import type { Core } from '@strapi/strapi';
import type { AssessmentService } from '../../../../../types/services';
import { defaultLocale } from '../../../../domain/change';
import { ruleSetId } from '../../../../domain/judging';
import { uidOf } from '../../../../domain/public-model';
import { chinaDay } from '../../../../domain/time';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { assess } from '../assessment/assess';

const countItems = (strapi: Core.Strapi): Promise<number> =>
  strapi.db
    .query(uidOf('catalog-item'))
    .count({ where: { publishedAt: { $null: true }, locale: defaultLocale } });

/** Whether today's run, by the rules as they are now, is there. */
const isFresh = async (strapi: Core.Strapi, now: Date): Promise<boolean> => {
  const [latest] = await rows<{ rule_set: string; started_at: Date }>(
    strapi.db.connection as Sql,
    'SELECT rule_set, started_at FROM gongkai.completeness_latest',
  );
  if (!latest) return false;
  const ruleSet = ruleSetId(await service(strapi, 'completeness', 'context').get());
  const day = (at: Date): string => chinaDay(at.toISOString());
  return latest.rule_set === ruleSet && day(latest.started_at) === day(now);
};

/** Whoever changes the rules or the register changes more than one thing. */
const SOON_MS = 3_000;

/** The server stops: what is half done is left to the next run. */
class Interrupted extends Error {
  constructor() {
    super('The check was interrupted because the server stops; the next start takes it up again');
    this.name = 'Interrupted';
  }
}

/** The door for the nightly job, the dashboard and the start: everything judged, and kept. */
export const assessment = ({ strapi }: { strapi: Core.Strapi }): AssessmentService => {
  let running: ReturnType<AssessmentService['run']> | null = null;
  let progress = { done: 0, total: 0 };
  let catching: ReturnType<AssessmentService['catchUp']> | null = null;
  let ending = false;
  let waiting: NodeJS.Timeout | undefined;
  const run: AssessmentService['run'] = () => {
    running ??= (async () => {
      if (ending) throw new Interrupted();
      progress = { done: 0, total: await countItems(strapi) };
      return assess(strapi, new Date(), (done) => {
        if (ending) throw new Interrupted();
        progress = { ...progress, done };
      });
    })().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    run,
    progress: () => (running ? progress : null),
    catchUp: () => {
      catching ??= (async () => (ending || (await isFresh(strapi, new Date())) ? null : run()))().finally(
        () => {
          catching = null;
        },
      );
      return catching;
    },
    soon: () => {
      clearTimeout(waiting);
      if (ending || !strapi.server.httpServer.listening) return;
      waiting = setTimeout(() => {
        run().catch((error: Error) => strapi.log.warn(error.message));
      }, SOON_MS).unref();
    },
    end: async () => {
      ending = true;
      clearTimeout(waiting);
      // Whoever closes the database next must not do so under a question of ours.
      await catching?.catch(() => undefined);
      await running?.catch(() => undefined);
    },
  };
};
