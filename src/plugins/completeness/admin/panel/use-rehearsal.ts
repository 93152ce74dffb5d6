import { useFetchClient } from '@strapi/admin/strapi-admin';
import { useEffect, useState } from 'react';
import type { PublicTypeName } from '../../../../domain/public-model';
import type { FormValues } from '../../../../domain/snapshot';
import type { PanelRehearsal } from './judge-form';

/** A pause in typing after which the gate is asked. */
const PAUSE_MS = 600;

export interface Rehearsing {
  readonly type: PublicTypeName;
  readonly documentId: string | undefined;
  readonly locale: string;
  readonly values: FormValues;
}

/**
 * What the gate would say of the form beyond the rules (links that are not public, doubles, files …), asked when the
 * editor pauses; null until the first answer. An older answer stands until the next is there.
 */
export const useRehearsal = ({ type, documentId, locale, values }: Rehearsing): PanelRehearsal | null => {
  const { post } = useFetchClient();
  const [answer, setAnswer] = useState<PanelRehearsal | null>(null);
  useEffect(() => {
    let left = false;
    const pause = setTimeout(() => {
      post<PanelRehearsal>('/completeness/rehearsal', { type, documentId, locale, values })
        .then(({ data }) => {
          if (!left) setAnswer(data);
        })
        // Without it the panel says what the rules say; the gate asks again.
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(pause);
    };
  }, [post, type, documentId, locale, values]);
  return answer;
};
