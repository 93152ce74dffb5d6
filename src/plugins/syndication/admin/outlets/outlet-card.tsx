import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { type OutletChoices, outletKinds, type ShownSubscription } from '../../../../domain/subscriptions';
import { useWords } from '../words';
import { OutletDeeds } from './outlet-deeds';
import { receives } from './receives';
import { SecretDialog } from './secret-dialog';
import { StateBadge } from './state-badge';
import { Tested } from './tested';
import { useDeeds } from './use-deeds';

interface OutletCardProps {
  readonly outlet: ShownSubscription;
  readonly choices: OutletChoices | null;
  readonly onChange: () => void;
}

/** How it goes: what waits, what was lost, when the last one got through. */
const Standing = ({ outlet }: { readonly outlet: ShownSubscription }) => {
  const { say, exactMoment } = useWords();
  const { behind, givenUp, lastDelivered, state, stoppedWhy, failures, failingSince } = outlet;
  return (
    <>
      <Flex gap={4} wrap="wrap">
        <Typography fontWeight={behind > 0 ? 'bold' : 'regular'}>
          {say('behind', { count: behind })}
        </Typography>
        {givenUp > 0 && (
          <Typography fontWeight="bold" textColor="danger600">
            {say('given-up', { count: givenUp })}
          </Typography>
        )}
        <Typography textColor="neutral600">
          {lastDelivered === null ? say('never') : say('last', { at: exactMoment(lastDelivered) })}
        </Typography>
      </Flex>
      {state === 'stopped' && stoppedWhy !== null && (
        <Typography textColor="danger600">{say(`stopped.${stoppedWhy}`)}</Typography>
      )}
      {state === 'active' && failingSince !== null && (
        <Typography textColor="danger600">
          {say('failing', { count: failures, since: exactMoment(failingSince) })}
        </Typography>
      )}
    </>
  );
};

/** One outlet: what it is, what it is sent, how it goes, and what can be done about it. */
export const OutletCard = ({ outlet, choices, onChange }: OutletCardProps) => {
  const words = useWords();
  const deeds = useDeeds(outlet.id, onChange);
  const { name, kind, address, state } = outlet;
  return (
    <Box aria-label={name} background="neutral0" hasRadius padding={5} shadow="tableShadow" tag="section">
      <Flex alignItems="stretch" direction="column" gap={3}>
        <Flex gap={3} wrap="wrap">
          <Typography tag="h2" variant="beta">
            {name}
          </Typography>
          <Badge>{words.pick(outletKinds[kind] ?? { zh: kind, en: kind })}</Badge>
          <StateBadge state={state} />
        </Flex>
        <Typography style={{ overflowWrap: 'anywhere' }} textColor="neutral600">
          {address}
        </Typography>
        <Typography>{receives(words, outlet, choices)}</Typography>
        <Standing outlet={outlet} />
        <OutletDeeds deeds={deeds} outlet={outlet} />
        {deeds.tested !== null && <Tested tested={deeds.tested} />}
      </Flex>
      {deeds.keys !== null && <SecretDialog keys={deeds.keys} onKept={deeds.keptKeys} />}
    </Box>
  );
};
