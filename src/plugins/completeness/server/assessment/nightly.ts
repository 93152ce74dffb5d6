import type { Core } from '@strapi/strapi';
import { service } from '../../../../plugin-kit/strapi/service';

/** Every night at half past two: what depends on the day, on other documents and on other units is judged again. */
export const startNightly = (strapi: Core.Strapi): void => {
  strapi.cron.add({
    'completeness.nightly': {
      task: async () => {
        const { items, score, findings, rescored, ms } = await service(
          strapi,
          'completeness',
          'assessment',
        ).run();
        strapi.log.info(
          `Completeness: ${items} items, score ${score}, ${findings} findings, ${rescored} rescored, ${ms} ms`,
        );
      },
      options: { rule: '0 30 2 * * *', tz: 'Asia/Shanghai' },
    },
  });
};
