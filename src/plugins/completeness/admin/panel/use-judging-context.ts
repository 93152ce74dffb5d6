import { useFetchClient } from '@strapi/admin/strapi-admin';
import { useEffect, useState } from 'react';
import { type JudgingContext, type JudgingFacts, judgingContext } from '../../../../domain/judging';
import { chinaDay } from '../../../../domain/time';

/** What the district's records and settings say about judging, fetched once a page; undefined until it is there. */
export const useJudgingContext = (): JudgingContext | undefined => {
  const { get } = useFetchClient();
  const [context, setContext] = useState<JudgingContext>();
  useEffect(() => {
    let left = false;
    get<JudgingFacts>('/completeness/context')
      .then(({ data }) => {
        if (!left) setContext(judgingContext(data, chinaDay(new Date().toISOString())));
      })
      // Without it the panel judges what needs none.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [get]);
  return context;
};
