import { useFetchClient } from '@strapi/admin/strapi-admin';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Fetched<T> {
  /** The latest answer; what was there stays until the next one has come. */
  readonly data: T | null;
  readonly failed: boolean;
  /** Asks again; done when the answer is there. */
  readonly reload: () => Promise<void>;
}

const EVERY_MS = 3_000;
const stays = (): boolean => false;

/**
 * Asks the server at each change of the address and, as long as `isMoving` says that the answer will change by itself,
 * every three seconds; not while nobody sees the page. An answer that comes after a later question is passed over.
 */
export const useFetched = <T>(address: string, isMoving: (data: T) => boolean = stays): Fetched<T> => {
  const { get } = useFetchClient();
  const [data, setData] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  // Whoever holds an older `reload` means the page as it is now.
  const asked = useRef({ address, turn: 0 });
  const reload = useCallback(async (): Promise<void> => {
    asked.current.turn += 1;
    const { turn } = asked.current;
    const isLatest = (): boolean => turn === asked.current.turn;
    try {
      const answer = await get<T>(asked.current.address);
      if (!isLatest()) return;
      setData(answer.data);
      setFailed(false);
    } catch {
      if (isLatest()) setFailed(true);
    }
  }, [get]);
  useEffect(() => {
    const { current } = asked;
    current.address = address;
    void reload();
    return () => {
      current.turn += 1;
    };
  }, [address, reload]);

  const moving = data !== null && isMoving(data);
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reload();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [moving, reload]);
  return { data, failed, reload };
};
