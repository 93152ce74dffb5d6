import { useFetchClient, useNotification } from '@strapi/admin/strapi-admin';
import { useState } from 'react';
import type { WaiverList } from '../../../../domain/waivers';
import { useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { useWords } from '../words';

export interface WaiverListDesk {
  readonly list: WaiverList | null;
  readonly failed: boolean;
  /** The waiver about which the server is being told. */
  readonly busy: string | null;
  readonly sign: (id: string) => Promise<void>;
  /** By its asker a withdrawal, by whoever signs a sending back. */
  readonly withdraw: (id: string) => Promise<void>;
}

/** The list, and what can be done in it; what is refused is told in the server's words. */
export const useWaiverList = (): WaiverListDesk => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { say } = useWords();
  const { data, failed, reload } = useFetched<WaiverList>('/completeness/waivers/all');
  const [busy, setBusy] = useState<string | null>(null);
  const tell = async (id: string, what: 'sign' | 'withdraw'): Promise<void> => {
    setBusy(id);
    try {
      await post(`/completeness/waivers/${id}/${what}`, {});
      toggleNotification({
        type: 'success',
        message: say(what === 'sign' ? 'waiver.signed' : 'waiver.taken-back'),
      });
    } catch (error) {
      toggleNotification({ type: 'danger', message: error instanceof Error ? error.message : '' });
    }
    setBusy(null);
    reload();
  };
  return {
    list: data,
    failed,
    busy,
    sign: (id) => tell(id, 'sign'),
    withdraw: (id) => tell(id, 'withdraw'),
  };
};
