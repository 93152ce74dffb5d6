import { useFetchClient } from '@strapi/admin/strapi-admin';
import { useEffect, useState } from 'react';
import { indexRegister, type LegalBasisRecord, type LegalRegister } from '../../../../domain/legal-basis';

/** The register of legal bases, fetched once a page; undefined until it is there. */
export const useLegalRegister = (): LegalRegister | undefined => {
  const { get } = useFetchClient();
  const [register, setRegister] = useState<LegalRegister>();
  useEffect(() => {
    let left = false;
    get<{ records: readonly LegalBasisRecord[] }>('/completeness/legal-register')
      .then(({ data }) => {
        if (!left) setRegister(indexRegister(data.records));
      })
      // Without the register the panel judges what needs none.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [get]);
  return register;
};
