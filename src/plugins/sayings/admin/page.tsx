import { Layouts, Page } from '@strapi/admin/strapi-admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { type ReactNode, useState } from 'react';
import { growsThesaurus } from './rights';
import { SayingDialog } from './saying-dialog';
import { Questions, Sayings } from './tables';
import { useOverview } from './use-overview';
import { useWords } from './words';

interface CardProps {
  readonly title: string;
  readonly explain?: string;
  readonly children: ReactNode;
}

const Card = ({ title, explain, children }: CardProps) => (
  <Box background="neutral0" hasRadius padding={4} shadow="tableShadow" tag="section">
    <Flex alignItems="stretch" direction="column" gap={3}>
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      {explain && <Typography textColor="neutral600">{explain}</Typography>}
      {children}
    </Flex>
  </Box>
);

const Whole = () => {
  const { say } = useWords();
  const { overview, failed, save } = useOverview();
  /** What words are added for; null: the dialog is closed. */
  const [adding, setAdding] = useState<string | null>(null);
  if (overview === null) return failed ? <Page.Error /> : <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header
        primaryAction={
          <Button onClick={() => setAdding('')} startIcon={<Plus />}>
            {say('new')}
          </Button>
        }
        subtitle={say('subtitle')}
        title={say('title')}
      />
      <Layouts.Content>
        <Flex alignItems="stretch" direction="column" gap={4}>
          <Card explain={say('questions.explain')} title={say('questions')}>
            <Questions onAdd={setAdding} questions={overview.questions} />
          </Card>
          <Card title={say('own')}>
            <Sayings sayings={overview.sayings} />
          </Card>
        </Flex>
      </Layouts.Content>
      {adding !== null && <SayingDialog asked={adding} onClose={() => setAdding(null)} save={save} />}
    </Page.Main>
  );
};

/** 检索用语: what citizens asked without a result, and the words that the district adds so that they find it. */
export const SayingsPage = () => (
  <Page.Protect permissions={growsThesaurus}>
    <Whole />
  </Page.Protect>
);
