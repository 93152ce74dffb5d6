import type { Core } from '@strapi/strapi';
import { type JudgingFacts, printFault, readSettings } from '../../../../domain/judging';
import { storedSettings } from '../settings/stored-settings';
import { calendarAdjustments } from './adjustments';
import { legalRecords } from './legal-records';

/** Everything outside a document by which it is judged. */
export const readFacts = async (strapi: Core.Strapi): Promise<JudgingFacts> => {
  const { settings, faults } = readSettings(await storedSettings(strapi));
  // Saved settings have none, unless they came past the Document Service or a rule of theirs is gone since.
  for (const fault of faults) strapi.log.warn(`评价设置 ${printFault(fault).zh}`);
  return {
    ...settings,
    records: await legalRecords(strapi),
    adjustments: await calendarAdjustments(strapi),
  };
};
