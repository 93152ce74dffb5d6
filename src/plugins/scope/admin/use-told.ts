import { useFetchClient } from '@strapi/admin/strapi-admin';
import { useCallback, useEffect, useState } from 'react';

/** What the server tells at an address; `reload` asks again. */
export const useTold = <T>(address: string) => {
  const { get } = useFetchClient();
  const [data, setData] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(async (): Promise<void> => {
    try {
      setData((await get<T>(address)).data);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [get, address]);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { data, failed, reload };
};
