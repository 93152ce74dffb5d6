import { useFetchClient, useRBAC } from '@strapi/admin/strapi-admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dashboardRights, type RunProgress } from '../../../../domain/overview';

const EVERY_MS = 700;
const runs = [{ action: dashboardRights.run, subject: null }];

/**
 * Starts a check of everything and follows it; one that somebody else started is followed, too. `start` is null for
 * whoever may not.
 */
export const useRun = (onEnd: () => void) => {
  const { get, post } = useFetchClient();
  const { allowedActions } = useRBAC(runs);
  const [progress, setProgress] = useState<RunProgress | null>(null);
  const wasRunning = useRef(false);
  const running = progress?.running ?? false;

  useEffect(() => {
    if (wasRunning.current && !running) onEnd();
    wasRunning.current = running;
  }, [running, onEnd]);

  useEffect(() => {
    let left = false;
    const look = () =>
      get<RunProgress>('/completeness/dashboard/run')
        .then(({ data }) => !left && setProgress(data))
        // The next look may find it again.
        .catch(() => undefined);
    look();
    const timer = running ? setInterval(look, EVERY_MS) : undefined;
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [get, running]);

  const start = useCallback(async () => {
    try {
      const { data } = await post<RunProgress>('/completeness/dashboard/run');
      setProgress(data);
    } catch {
      setProgress({ running: false, done: 0, total: 0, failed: true });
    }
  }, [post]);
  return { progress, start: allowedActions.canRun ? start : null };
};
