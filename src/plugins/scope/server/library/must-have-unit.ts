import type { Core } from '@strapi/strapi';
import { scopeOfAsking } from '../asking/who-asks';
import { noUnit } from '../writes/refused';

/** Throws PolicyError for an account that has no unit: what it brought in would be seen by nobody but the office, itself included. */
export const mustHaveUnit = async (strapi: Core.Strapi): Promise<void> => {
  const scope = await scopeOfAsking(strapi);
  if (scope?.kind === 'units' && scope.units.length === 0) throw noUnit(strapi);
};
