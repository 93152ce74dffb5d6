import { useFetchClient } from '@strapi/admin/strapi-admin';
import { useCallback, useEffect, useState } from 'react';

export interface Fetched<T> {
  /** The latest answer; what was there stays until the next one has come. */
  readonly data: T | null;
  readonly failed: boolean;
  readonly reload: () => void;
}

/** Asks the server at each change of the address. */
export const useFetched = <T>(address: string): Fetched<T> => {
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
  return { data, failed, reload };
};
