import { mustBeFinished } from '../backup/unfinished';
import type { Settings } from '../environment/settings';
import type { DatabaseAddress } from '../postgres/address';
import { connected } from '../postgres/connected';
import { keptRelease, mustNotBeNewer, runningRelease } from '../release/kept-release';

/** Before Strapi touches the tables: a restore must not have been left unfinished, and the data must not be of a newer release. */
export const mustBeUsable = async (
  { root, dataFolder }: Settings,
  { url }: DatabaseAddress,
): Promise<void> => {
  mustBeFinished(dataFolder);
  mustNotBeNewer(await connected(url, keptRelease), runningRelease(root));
};
