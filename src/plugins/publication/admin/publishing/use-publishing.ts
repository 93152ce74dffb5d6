import { useFetchClient } from '@strapi/admin/strapi-admin';
import { useEffect, useRef, useState } from 'react';
import type { PublishOutlook } from '../../../../domain/change';
import { publicTypeOf } from '../../../../domain/public-model';
import { useWords } from '../words';
import { afterwards, type BulkResult, count, inParts, type PublishRow } from './row-state';

/** The documents that are to be published. */
export interface Published {
  readonly uid: string;
  readonly locale: string | undefined;
  readonly documentIds: readonly string[];
}

/** A refusal of some is told as an error that has every answer; null: there was no answer. */
const resultsIn = (error: unknown): readonly BulkResult[] | null => {
  const { response } = (error ?? {}) as {
    response?: { data?: { error?: { details?: { results?: readonly BulkResult[] } } } };
  };
  return response?.data?.error?.details?.results ?? null;
};

/** Asks the gate about each row first, then publishes those that it lets pass; the rows keep what was said of them. */
export const usePublishing = ({ uid, locale, documentIds }: Published) => {
  const { post } = useFetchClient();
  const { pick } = useWords();
  const [rows, setRows] = useState<readonly PublishRow[]>(() =>
    documentIds.map((documentId) => ({ documentId, title: '', state: 'asking', reasons: [] })),
  );
  const [phase, setPhase] = useState<'asking' | 'asked' | 'working' | 'over' | 'interrupted'>('asking');
  const isLeft = useRef(false);
  const tell = useRef(pick);
  tell.current = pick;
  const ids = documentIds.join(' ');

  useEffect(() => {
    isLeft.current = false;
    const ask = async (): Promise<void> => {
      for (const part of inParts(ids.split(' '))) {
        const { data } = await post<{ documents: readonly PublishOutlook[] }>(
          '/publication/publications/outlook',
          {
            type: publicTypeOf(uid)?.name,
            documentIds: part,
            locale,
          },
        );
        if (isLeft.current) return;
        const told = new Map(data.documents.map((outlook) => [outlook.documentId, outlook]));
        setRows((before) =>
          before.map((row) => {
            const outlook = told.get(row.documentId);
            if (!outlook) return row;
            const reasons = outlook.refusedFor.map(({ message }) => tell.current(message));
            return { ...row, title: outlook.title, state: outlook.state, reasons };
          }),
        );
      }
      setPhase('asked');
    };
    ask().catch(() => setPhase('interrupted'));
    return () => {
      isLeft.current = true;
    };
  }, [post, uid, locale, ids]);

  const publish = async (): Promise<void> => {
    setPhase('working');
    const ready = rows.filter(({ state }) => state === 'ready').map(({ documentId }) => documentId);
    for (const part of inParts(ready)) {
      // Whoever closes the dialog stops what has not begun.
      if (isLeft.current) return;
      try {
        const { data } = await post<{ results: readonly BulkResult[] }>(
          `/content-manager/collection-types/${uid}/actions/bulkPublish`,
          { documentIds: part },
          { params: locale ? { locale } : {} },
        );
        setRows((before) => before.map((row) => afterwards(row, data.results)));
      } catch (error) {
        const results = resultsIn(error);
        if (results === null) return setPhase('interrupted');
        setRows((before) => before.map((row) => afterwards(row, results)));
      }
    }
    setPhase('over');
  };

  return { rows, phase, publish, hasPublished: count(rows, 'done') > 0 };
};
