import { Button, Flex, LinkButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ShownSubscription } from '../../../../domain/subscriptions';
import { deliveriesPlace, outletPlace } from '../places';
import { useWords, type WordId } from '../words';
import { AskFirst } from './ask-first';
import type { Deeds } from './use-deeds';

interface OutletDeedsProps {
  readonly outlet: ShownSubscription;
  readonly deeds: Deeds;
}

/** The buttons of an outlet. */
export const OutletDeeds = ({ outlet: { id, name, state, failures }, deeds }: OutletDeedsProps) => {
  const { say } = useWords();
  const labelled = (deed: WordId) => say('deeds-of', { deed: say(deed), name });
  const button = (what: 'test' | 'pause' | 'resume', deed: WordId) => (
    <Button
      aria-label={labelled(deed)}
      loading={deeds.busy === what}
      onClick={deeds[what]}
      size="S"
      variant="secondary"
    >
      {say(deed)}
    </Button>
  );
  const link = (to: string, deed: WordId) => (
    <LinkButton aria-label={labelled(deed)} size="S" tag={NavLink} to={to} variant="tertiary">
      {say(deed)}
    </LinkButton>
  );
  return (
    <Flex gap={2} wrap="wrap">
      {button('test', 'deed.test')}
      {state === 'active' ? button('pause', 'deed.pause') : button('resume', 'deed.resume')}
      {state === 'active' && failures > 0 && button('resume', 'deed.retry')}
      {link(deliveriesPlace(id), 'deed.deliveries')}
      {link(outletPlace(id), 'deed.edit')}
      <AskFirst
        busy={deeds.busy === 'rotate'}
        confirm={say('rotate.do')}
        deed={say('deed.rotate')}
        label={labelled('deed.rotate')}
        onConfirm={deeds.rotate}
        question={say('rotate.ask', { name })}
      />
      <AskFirst
        busy={deeds.busy === 'remove'}
        confirm={say('remove.do')}
        deed={say('deed.remove')}
        label={labelled('deed.remove')}
        onConfirm={deeds.remove}
        question={say('remove.ask', { name })}
      />
    </Flex>
  );
};
