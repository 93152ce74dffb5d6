import { useFetchClient, useNotification } from '@strapi/admin/strapi-admin';
import { useState } from 'react';
import type { OutletKeys, ShownAnswer } from '../../../../domain/subscriptions';
import { toldBy } from '../fetching/told';
import { subscriptionAddress } from '../places';

export interface Deeds {
  /** What the server is being asked about this outlet. */
  readonly busy: string | null;
  /** What the receiver answered to the latest test. */
  readonly tested: ShownAnswer | null;
  /** Keys that were just made, until they are kept. */
  readonly keys: OutletKeys | null;
  readonly test: () => Promise<void>;
  readonly pause: () => Promise<void>;
  /** Goes on; of an outlet that goes on already, tries at once what waits. */
  readonly resume: () => Promise<void>;
  readonly rotate: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly keptKeys: () => void;
}

/** What can be done with an outlet. What is refused is told in the server's words. */
export const useDeeds = (id: string, onChange: () => void): Deeds => {
  const { post, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState<string | null>(null);
  const [tested, setTested] = useState<ShownAnswer | null>(null);
  const [keys, setKeys] = useState<OutletKeys | null>(null);
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    setBusy(what);
    try {
      await work();
    } catch (error) {
      toggleNotification({ type: 'danger', message: toldBy(error).message });
    }
    setBusy(null);
    onChange();
  };
  const tell = (what: string) =>
    attempt(what, async () => {
      await post(subscriptionAddress(id, what));
    });
  return {
    busy,
    tested,
    keys,
    test: () =>
      attempt('test', async () => {
        setTested(null);
        setTested((await post<ShownAnswer>(subscriptionAddress(id, 'test'))).data);
      }),
    pause: () => tell('pause'),
    resume: () => tell('resume'),
    rotate: () =>
      attempt('rotate', async () => {
        setKeys((await post<OutletKeys>(subscriptionAddress(id, 'rotate'))).data);
      }),
    remove: () =>
      attempt('remove', async () => {
        await del(subscriptionAddress(id));
      }),
    keptKeys: () => setKeys(null),
  };
};
