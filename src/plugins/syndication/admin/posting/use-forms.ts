import { useFetchClient } from '@strapi/admin/strapi-admin';
import { useEffect, useState } from 'react';
import type { Card } from '../../../../domain/ready-to-post';

/** The public document that is looked at. */
export interface Asked {
  readonly type: string;
  readonly documentId: string;
  readonly locale: string | undefined;
}

/** What the server makes of it. */
export interface Forms {
  /** What stands before the addresses of pictures. */
  readonly site: string;
  readonly html: string;
  readonly wechat: string;
  readonly plain: string;
  readonly card: Card;
}

/** The forms as they are public now; null until they are there. `max`: of the group message. */
export const useForms = ({ type, documentId, locale }: Asked, max: number) => {
  const { get } = useFetchClient();
  const [forms, setForms] = useState<Forms | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let left = false;
    get<Forms>('/syndication/ready-to-post', { params: { type, documentId, locale, max } })
      .then(({ data }) => {
        if (!left) setForms(data);
      })
      .catch(() => {
        if (!left) setFailed(true);
      });
    return () => {
      left = true;
    };
  }, [get, type, documentId, locale, max]);
  return { forms, failed };
};
