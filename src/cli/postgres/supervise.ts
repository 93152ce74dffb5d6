import { type Embedded, type Leaving, leaveEmbedded, runCluster } from './embedded';
import { becomeServer } from './server-lease';

export interface Supervisor {
  /** Stops watching, gives the server up, and stops it when nobody else uses it. */
  leave(): Promise<Leaving>;
}

export interface SupervisorEvents {
  lost(): void;
  back(ms: number): void;
  /** It cannot be brought back: the server process had better end. */
  gone(reason: unknown): void;
}

const tooOften = { times: 5, within: 60_000 };

/**
 * Watches the embedded server while the server process runs. When it dies it is started again on the same port, and
 * Strapi's and the portal's pools connect anew by themselves.
 */
export const superviseEmbedded = (embedded: Embedded, events: SupervisorEvents): Supervisor => {
  let current = embedded;
  let leaving = false;
  let reviving: Promise<void> | null = null;
  let deaths: number[] = [];

  const revive = async (): Promise<void> => {
    const began = Date.now();
    deaths = [...deaths.filter((at) => began - at < tooOften.within), began];
    events.lost();
    if (deaths.length > tooOften.times) throw new Error(`${deaths.length} times within a minute`);
    const next = await runCluster(current.cluster, 'kept');
    if (next.port !== embedded.port) throw new Error(`port ${embedded.port} was taken meanwhile`);
    await becomeServer(next.holder);
    current = next;
    watch();
    events.back(Date.now() - began);
  };

  const watch = () => {
    current.holder.once('end', () => {
      if (leaving) return;
      reviving = revive()
        .catch((error) => {
          if (!leaving) events.gone(error);
        })
        .finally(() => {
          reviving = null;
        });
    });
  };
  watch();

  return {
    leave: async () => {
      leaving = true;
      await reviving;
      return leaveEmbedded(current);
    },
  };
};
