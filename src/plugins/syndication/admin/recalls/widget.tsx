import { Widget as State } from '@strapi/admin/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import type { OpenRecall, PostedOlder } from '../../../../domain/subscriptions';
import { useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { recallsAddress } from '../places';
import { useWords } from '../words';
import { OlderLine } from './older-line';
import { RecallLine } from './recall-line';

const SHOWN = 5;

interface Told {
  readonly recalls: readonly OpenRecall[];
  readonly older: readonly PostedOlder[];
}

/** A document at an outlet: what it has to answer there, and what still runs in an older version. */
interface Waiting {
  readonly of: Pick<OpenRecall, 'id' | 'title' | 'name'>;
  readonly recall: OpenRecall | null;
  readonly older: readonly PostedOlder[];
}

const keyOf = ({ subscription, id, locale }: Pick<OpenRecall, 'subscription' | 'id' | 'locale'>): string =>
  `${subscription} ${id} ${locale}`;

/** What is overdue first; last what runs in an older version though nothing is to be answered. */
const waitingOf = ({ recalls, older }: Told): ReadonlyMap<string, Waiting> => {
  const waiting = new Map<string, Waiting>(
    recalls
      .toSorted((a, b) => Number(b.overdue) - Number(a.overdue))
      .map((recall) => [keyOf(recall), { of: recall, recall, older: [] }]),
  );
  for (const one of older) {
    const known = waiting.get(keyOf(one)) ?? { of: one, recall: null, older: [] };
    waiting.set(keyOf(one), { ...known, older: [...known.older, one] });
  }
  return waiting;
};

/** On the home page: corrections and withdrawals that outlets have not answered, and what still runs in an older version. */
export const RecallsWidget = () => {
  const { say } = useWords();
  const { data, failed } = useFetched<Told>(recallsAddress);
  if (data === null) return failed ? <State.Error /> : <State.Loading />;
  const waiting = [...waitingOf(data)];
  if (waiting.length === 0) return <State.NoData>{say('recall.none')}</State.NoData>;
  return (
    <Flex alignItems="stretch" direction="column" gap={3} tag="ul">
      {waiting.slice(0, SHOWN).map(([key, { of, recall, older }]) => (
        <Flex alignItems="flex-start" direction="column" key={key} tag="li">
          <Typography fontWeight="bold">{of.title ?? of.id}</Typography>
          <Typography variant="pi">{of.name}</Typography>
          {recall && <RecallLine recall={recall} />}
          {older.map((one) => (
            <OlderLine key={one.outlet} older={one} />
          ))}
        </Flex>
      ))}
      {waiting.length > SHOWN && (
        <Typography variant="pi">{say('recall.more', { count: waiting.length - SHOWN })}</Typography>
      )}
    </Flex>
  );
};
