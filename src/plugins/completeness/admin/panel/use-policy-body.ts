import { useFetchClient } from '@strapi/admin/strapi-admin';
import { useEffect, useState } from 'react';
import { SAVED } from '../../../../domain/snapshot';
import type { ExplainedPolicy } from './judge-form';

/** Text of the policy that the form's interpretation explains, fetched when its link changes; null until it is there. */
export const usePolicyBody = ({ policy, interpretation, locale }: ExplainedPolicy): string | null => {
  const { get } = useFetchClient();
  const [body, setBody] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    setBody(null);
    const which = policy === SAVED ? `interpretation=${interpretation}` : `policy=${policy}`;
    if (policy !== null)
      get<{ body: string | null }>(`/completeness/policy-body?${which}&locale=${locale}`)
        .then(({ data }) => {
          if (!left) setBody(data.body);
        })
        // Without it the panel says nothing of copied text; the gate does.
        .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [get, policy, interpretation, locale]);
  return body;
};
