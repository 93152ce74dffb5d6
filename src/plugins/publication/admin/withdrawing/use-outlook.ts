import { useFetchClient } from '@strapi/admin/strapi-admin';
import { useEffect, useState } from 'react';
import type { WithdrawalOutlook } from '../../../../domain/withdrawal';

/** The documents that are to be withdrawn. */
export interface Withdrawn {
  readonly type: string;
  readonly documentIds: readonly string[];
  readonly locale: string | undefined;
}

/** What withdrawing would do; null until it is known. */
export const useOutlook = ({ type, documentIds, locale }: Withdrawn) => {
  const { post } = useFetchClient();
  const [documents, setDocuments] = useState<readonly WithdrawalOutlook[] | null>(null);
  const [failed, setFailed] = useState(false);
  const ids = documentIds.join(' ');
  useEffect(() => {
    let left = false;
    post<{ documents: readonly WithdrawalOutlook[] }>('/publication/withdrawals/outlook', {
      type,
      documentIds: ids.split(' '),
      locale,
    })
      .then(({ data }) => {
        if (!left) setDocuments(data.documents);
      })
      .catch(() => {
        if (!left) setFailed(true);
      });
    return () => {
      left = true;
    };
  }, [post, type, ids, locale]);
  return { documents, failed };
};
