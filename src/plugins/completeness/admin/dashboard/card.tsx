import { Box, Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';

interface CardProps {
  readonly title: string;
  /** A line below the title: how to read it. */
  readonly note?: string | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the dashboard under a heading of its own. */
export const Card = ({ title, note, actions, children }: CardProps) => {
  const id = useId();
  return (
    <Box
      aria-labelledby={id}
      background="neutral0"
      borderColor="neutral150"
      className="dashboard-card"
      hasRadius
      height="100%"
      padding={6}
      shadow="tableShadow"
      tag="section"
      width="100%"
    >
      <Flex alignItems="flex-start" gap={4} justifyContent="space-between" paddingBottom={4}>
        <Box>
          <Typography id={id} tag="h2" variant="delta">
            {title}
          </Typography>
          {note !== undefined && (
            <Typography paddingTop={1} tag="p" textColor="neutral600" variant="pi">
              {note}
            </Typography>
          )}
        </Box>
        {actions}
      </Flex>
      {children}
    </Box>
  );
};
