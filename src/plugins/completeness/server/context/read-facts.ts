import type { Core } from '@strapi/strapi';
import { type JudgingFacts, noFacts } from '../../../../domain/judging';
import { legalRecords } from './legal-records';

/** Everything outside a document by which it is judged. */
export const readFacts = async (strapi: Core.Strapi): Promise<JudgingFacts> => ({
  ...noFacts,
  records: await legalRecords(strapi),
});
