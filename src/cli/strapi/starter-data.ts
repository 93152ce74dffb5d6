import type { Core } from '@strapi/strapi';
import { service } from '../../plugin-kit/strapi/service';

export type StarterOutcome = { created: number } | 'not-wanted' | 'not-empty';

/**
 * Loads the starter data into a database without units. That it was begun is noted first: a load that was killed
 * half-way is finished by the next start.
 */
export const loadStarterData = async (
  strapi: Core.Strapi,
  wanted: boolean,
  progress: (step: string) => void,
): Promise<StarterOutcome> => {
  const note = strapi.store({ type: 'core', name: 'gongkai', key: 'starter' });
  const isUnfinished = (await note.get({})) === 'begun';
  if (!wanted && !isUnfinished) return 'not-wanted';
  const units = await strapi.documents('api::unit.unit').count({});
  if (units > 0 && !isUnfinished) return 'not-empty';
  await note.set({ value: 'begun' });
  const { created } = await service(strapi, 'exchange', 'starter').load(progress);
  await note.set({ value: 'done' });
  return { created };
};
