import { useFetchClient } from '@strapi/admin/strapi-admin';
import { useCallback, useEffect, useState } from 'react';

export interface LookedUp<T> {
  /** The latest answer; what was there stays until the next one has come. */
  readonly data: T | null;
  readonly failed: boolean;
  readonly reload: () => void;
}

const EVERY_MS = 3_000;

/**
 * Asks the server at each change of the address and, as long as `isMoving` says that the answer will change by itself,
 * every three seconds; not while nobody sees the page.
 */
export const useLookedUp = <T>(address: string, isMoving: (data: T) => boolean): LookedUp<T> => {
  const { get } = useFetchClient();
  const [data, setData] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  // Each turn asks again.
  const asked = `${turn} ${address}`;
  useEffect(() => {
    let left = false;
    get<T>(asked.slice(asked.indexOf(' ') + 1))
      .then((answer) => {
        if (left) return;
        setData(answer.data);
        setFailed(false);
      })
      .catch(() => {
        if (!left) setFailed(true);
      });
    return () => {
      left = true;
    };
  }, [get, asked]);

  const moving = data !== null && isMoving(data);
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [moving, reload]);
  return { data, failed, reload };
};
