import { Layouts, Page } from '@strapi/admin/strapi-admin';
import { Box, Tabs, Typography } from '@strapi/design-system';
import type { WaiverState } from '../../../../domain/waivers';
import { useWords } from '../words';
import { seesWaivers } from './rights';
import { useWaiverList } from './use-waiver-list';
import { WaiverTable } from './waiver-table';

const states: readonly WaiverState[] = ['waiting', 'valid', 'expired'];

const Whole = () => {
  const { say, number } = useWords();
  const desk = useWaiverList();
  if (desk.list === null) return desk.failed ? <Page.Error /> : <Page.Loading />;
  const { waivers } = desk.list;
  const inState = (state: WaiverState) => waivers.filter((waiver) => waiver.state === state);
  return (
    <Page.Main>
      <Page.Title>{say('waivers.title')}</Page.Title>
      <Layouts.Header subtitle={say('waivers.subtitle')} title={say('waivers.title')} />
      <Layouts.Content>
        <Tabs.Root defaultValue="waiting">
          <Tabs.List aria-label={say('waivers.title')}>
            {states.map((state) => (
              <Tabs.Trigger key={state} value={state}>
                {say(`waivers.${state}`, { count: number(inState(state).length) })}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {states.map((state) => (
            <Tabs.Content key={state} value={state}>
              <Box background="neutral0" padding={4}>
                {inState(state).length === 0 ? (
                  <Typography>{say(`waivers.none.${state}`)}</Typography>
                ) : (
                  <WaiverTable
                    caption={say(`waivers.${state}`, { count: number(inState(state).length) })}
                    desk={desk}
                    waivers={inState(state)}
                  />
                )}
              </Box>
            </Tabs.Content>
          ))}
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

/** 豁免: what waits for a second person's signature, what holds and until when, what has run out. */
export const WaiversPage = () => (
  <Page.Protect permissions={seesWaivers}>
    <Whole />
  </Page.Protect>
);
