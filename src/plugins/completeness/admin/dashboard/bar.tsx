import { Flex, Typography } from '@strapi/design-system';
import { styled, useTheme } from 'styled-components';
import type { MilestoneState } from '../../../../domain/codes';
import { useWords } from '../words';

interface BarProps {
  readonly done: number;
  readonly all: number;
  readonly label: string;
  readonly tone: MilestoneState;
}

const Track = styled.div`
  background: ${({ theme }) => theme.colors.neutral150};
  border-radius: 4px;
  height: 8px;
  min-width: 72px;
  overflow: hidden;
  width: 100%;
`;

const tones = {
  done: 'success500',
  'under-way': 'primary500',
  'due-soon': 'warning500',
  overdue: 'danger500',
  'not-begun': 'neutral500',
} as const satisfies Record<MilestoneState, string>;

/** How much of something is done: a bar, and the numbers beside it; of nothing, that there is nothing. */
export const Bar = ({ done, all, label, tone }: BarProps) => {
  const { say, number } = useWords();
  const { colors } = useTheme();
  const share = all === 0 ? 0 : Math.min(1, done / all);
  return (
    <Flex gap={2} width="100%">
      <Track aria-label={label} aria-valuemax={all} aria-valuemin={0} aria-valuenow={done} role="progressbar">
        <div style={{ background: colors[tones[tone]], height: '100%', width: `${share * 100}%` }} />
      </Track>
      <Typography style={{ whiteSpace: 'nowrap' }} variant="pi">
        {all === 0 ? say('dashboard.nothing-compiled') : `${number(done)}/${number(all)}`}
      </Typography>
    </Flex>
  );
};
