import { startWorker, type Worker } from '../deliveries/worker';
import { placesOf } from '../run/places';
import { keeper } from '../subscriptions/secrets';

export type { Worker } from '../deliveries/worker';
export { startWorker } from '../deliveries/worker';
export { keeperWith } from '../subscriptions/secrets';

/** The worker of `gongkai work`, from the environment: SUBSCRIPTIONS_KEY, SUBSCRIPTION_NETWORKS, PUBLIC_URL, PORTAL_PAGE_URL. */
export const work = (databaseUrl: string, say: (line: string) => void): Worker =>
  startWorker({
    databaseUrl,
    keeper: keeper(),
    places: placesOf(process.env),
    networks: process.env.SUBSCRIPTION_NETWORKS,
    onFault: (error) => say(`work: ${error instanceof Error ? error.message : String(error)}`),
  });
