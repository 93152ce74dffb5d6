import { Layouts, Page } from '@strapi/admin/strapi-admin';
import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useChoices } from '../fetching/use-choices';
import { useOutlets } from '../fetching/use-outlets';
import { newOutletPlace } from '../places';
import { useWords } from '../words';
import { OutletCard } from './outlet-card';

/** All outlets, and how each gets on. */
export const OutletsPage = () => {
  const { say } = useWords();
  const { outlets, failed, reload } = useOutlets();
  const { data: choices } = useChoices();
  if (outlets === null) return failed ? <Page.Error /> : <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header
        primaryAction={
          <LinkButton startIcon={<Plus />} tag={NavLink} to={newOutletPlace}>
            {say('new')}
          </LinkButton>
        }
        subtitle={say('subtitle')}
        title={say('title')}
      />
      <Layouts.Content>
        {outlets.length === 0 && (
          <Box background="neutral0" padding={5}>
            <Typography>{say('none')}</Typography>
          </Box>
        )}
        <Flex alignItems="stretch" direction="column" gap={4}>
          {outlets.map((outlet) => (
            <OutletCard choices={choices} key={outlet.id} onChange={reload} outlet={outlet} />
          ))}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
