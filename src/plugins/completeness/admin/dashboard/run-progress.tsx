import { Alert, Box, ProgressBar, Typography } from '@strapi/design-system';
import type { RunProgress } from '../../../../domain/overview';
import { useWords } from '../words';

/** How far the check is that is under way; or that the last one broke off. */
export const RunProgressBar = ({ progress }: { readonly progress: RunProgress | null }) => {
  const { say, number } = useWords();
  if (progress === null) return null;
  const { running, done, total, failed } = progress;
  if (running)
    return (
      <Box aria-live="polite" className="dashboard-not-printed" paddingBottom={4} role="status">
        <Typography paddingBottom={2} tag="p" variant="pi">
          {total === 0
            ? say('dashboard.running')
            : say('dashboard.running-at', { done: number(done), total: number(total) })}
        </Typography>
        <ProgressBar
          aria-label={say('dashboard.running')}
          style={{ width: '100%' }}
          value={total === 0 ? 0 : Math.round((done / total) * 100)}
        />
      </Box>
    );
  if (!failed) return null;
  return (
    <Box paddingBottom={4}>
      <Alert closeLabel={say('dashboard.close')} title="" variant="danger">
        {say('dashboard.run-failed')}
      </Alert>
    </Box>
  );
};
