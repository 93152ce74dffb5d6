import { isFetchError, useFetchClient, useNotification } from '@strapi/admin/strapi-admin';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Locale } from '../../../../domain/change';
import type { PublicTypeName } from '../../../../domain/public-model';
import type { StandingFinding, WaiverProblem } from '../../../../domain/waivers';
import type { KeptWaiver } from './kept-waiver';

interface Kept {
  readonly me: string;
  readonly maySign: boolean;
  readonly waivers: readonly KeptWaiver[];
}

/** What the panel can do about the waivers of one document. */
export interface WaiverDesk extends Kept {
  /** Asks for a finding of what is saved; what is wrong with the request, or nothing. */
  ask(found: StandingFinding, reason: string, until: string): Promise<readonly WaiverProblem[]>;
  sign(id: string): Promise<void>;
  withdraw(id: string): Promise<void>;
}

const nothing: Kept = { me: '', maySign: false, waivers: [] };

const problemsIn = (error: unknown): readonly WaiverProblem[] => {
  if (!isFetchError(error)) return [];
  const { details } = (error.response?.data?.error ?? {}) as { details?: { problems?: unknown } };
  return Array.isArray(details?.problems) ? (details.problems as WaiverProblem[]) : [];
};

/** The waivers of a saved document, asked for once and after each change. */
export const useWaivers = (
  type: PublicTypeName,
  documentId: string | undefined,
  locale: Locale,
): WaiverDesk => {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [kept, setKept] = useState<Kept>(nothing);

  const load = useCallback(async (): Promise<Kept> => {
    if (documentId === undefined) return nothing;
    const { data } = await get<Kept>('/completeness/waivers', { params: { type, documentId, locale } });
    return data;
  }, [get, type, documentId, locale]);

  useEffect(() => {
    let left = false;
    load()
      .then((found) => {
        if (!left) setKept(found);
      })
      // Without them the panel shows what it finds, and nothing is waived.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [load]);

  return useMemo(() => {
    const change = async (address: string): Promise<void> => {
      try {
        await post(`/completeness/waivers/${address}`, {});
      } catch (error) {
        const message = error instanceof Error ? error.message : '';
        toggleNotification({ type: 'danger', message });
      }
      setKept(await load());
    };
    return {
      ...kept,
      async ask({ finding: { rule, field }, occurrence }, reason, until) {
        const asked = { type, documentId, locale, rule, field, occurrence, reason, until };
        try {
          await post('/completeness/waivers', asked);
        } catch (error) {
          const problems = problemsIn(error);
          if (problems.length === 0)
            toggleNotification({ type: 'danger', message: error instanceof Error ? error.message : '' });
          return problems;
        }
        setKept(await load());
        return [];
      },
      sign: (id) => change(`${id}/sign`),
      withdraw: (id) => change(`${id}/withdraw`),
    };
  }, [kept, load, post, toggleNotification, type, documentId, locale]);
};
