import { Widget as State } from '@strapi/admin/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import type { OpenRecall } from '../../../../domain/subscriptions';
import { useLookedUp } from '../fetching/use-looked-up';
import { recallsAddress } from '../places';
import { useWords } from '../words';
import { RecallLine } from './recall-line';

const SHOWN = 5;

/** On the home page: corrections and withdrawals that outlets have not answered, what is overdue first. */
export const RecallsWidget = () => {
  const { say } = useWords();
  const { data, failed } = useLookedUp<{ readonly recalls: readonly OpenRecall[] }>(
    recallsAddress,
    () => false,
  );
  if (data === null) return failed ? <State.Error /> : <State.Loading />;
  const waiting = data.recalls.toSorted((a, b) => Number(b.overdue) - Number(a.overdue));
  if (waiting.length === 0) return <State.NoData>{say('recall.none')}</State.NoData>;
  return (
    <Flex alignItems="stretch" direction="column" gap={3} tag="ul">
      {waiting.slice(0, SHOWN).map((recall) => (
        <Flex
          alignItems="flex-start"
          direction="column"
          key={`${recall.subscription} ${recall.seq}`}
          tag="li"
        >
          <Typography fontWeight="bold">{recall.title ?? recall.id}</Typography>
          <Typography variant="pi">{recall.name}</Typography>
          <RecallLine recall={recall} />
        </Flex>
      ))}
      {waiting.length > SHOWN && (
        <Typography variant="pi">{say('recall.more', { count: waiting.length - SHOWN })}</Typography>
      )}
    </Flex>
  );
};
