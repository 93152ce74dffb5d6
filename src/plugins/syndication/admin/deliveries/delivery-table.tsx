import { Button } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { ShownDelivery } from '../../../../domain/subscriptions';
import { PlainTable } from '../../../../plugin-kit/admin/plain-table';
import { useWords, type Words } from '../words';
import { AnswerCell, DocumentCell, StateCell } from './cells';
import type { DeliveryDesk } from './use-deliveries';

const heads = ['number', 'document', 'action', 'state', 'tries', 'answer', 'at', 'next', 'deeds'] as const;

const cellsOf = (
  delivery: ShownDelivery,
  { busy, replay }: DeliveryDesk,
  { say, exactMoment }: Words,
): readonly ReactNode[] => {
  const { seq, action, left, state, tries, answers, deliveredAt, nextTry } = delivery;
  const at = deliveredAt ?? answers.at(-1)?.at ?? null;
  return [
    seq,
    <DocumentCell delivery={delivery} key="document" />,
    say(left ? 'action.left' : `action.${action}`),
    <StateCell delivery={delivery} key="state" />,
    tries,
    <AnswerCell delivery={delivery} key="answer" />,
    at === null ? '' : exactMoment(at),
    nextTry === null ? '' : exactMoment(nextTry),
    state !== 'due' && (
      <Button disabled={busy} key="deeds" onClick={() => replay(seq, seq)} size="S" variant="tertiary">
        {say('deliveries.again')}
      </Button>
    ),
  ];
};

/** Deliveries, the newest first: what, how it went, when it is tried next; what is not due can be sent again. */
export const DeliveryTable = ({
  deliveries,
  desk,
  label,
}: {
  readonly deliveries: readonly ShownDelivery[];
  readonly desk: DeliveryDesk;
  readonly label: string;
}) => {
  const words = useWords();
  return (
    <PlainTable
      caption={label}
      heads={heads.map((head) => words.say(`deliveries.${head}`))}
      rows={deliveries.map((delivery) => ({
        key: `${delivery.epoch} ${delivery.seq}`,
        cells: cellsOf(delivery, desk, words),
      }))}
    />
  );
};
