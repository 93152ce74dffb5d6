import type { Core } from '@strapi/strapi';
import { service } from '../../../plugin-kit/strapi/service';

/** Runs `work` in one transaction; what it makes public is judged and entered in the ledger at its end. */
export const together = <T>(strapi: Core.Strapi, work: () => Promise<T>, reason?: string): Promise<T> =>
  service(strapi, 'publication', 'writes').together(work, reason === undefined ? {} : { reason });
