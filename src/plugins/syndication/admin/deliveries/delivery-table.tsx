import { Button, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ShownDelivery } from '../../../../domain/subscriptions';
import { useWords } from '../words';
import { AnswerCell, DocumentCell, StateCell } from './cells';
import type { DeliveryDesk } from './use-deliveries';

const heads = ['number', 'document', 'action', 'state', 'tries', 'answer', 'at', 'next', 'deeds'] as const;

const Row = ({ delivery, desk }: { readonly delivery: ShownDelivery; readonly desk: DeliveryDesk }) => {
  const { say, moment } = useWords();
  const { seq, action, left, state, tries, answers, deliveredAt, nextTry } = delivery;
  const at = deliveredAt ?? answers.at(-1)?.at ?? null;
  const text = (value: string | number) => <Typography>{value}</Typography>;
  return (
    <Tr>
      <Td>{text(seq)}</Td>
      <Td>
        <DocumentCell delivery={delivery} />
      </Td>
      <Td>{text(say(left ? 'action.left' : `action.${action}`))}</Td>
      <Td>
        <StateCell delivery={delivery} />
      </Td>
      <Td>{text(tries)}</Td>
      <Td>
        <AnswerCell delivery={delivery} />
      </Td>
      <Td>{text(at === null ? '' : moment(at))}</Td>
      <Td>{text(nextTry === null ? '' : moment(nextTry))}</Td>
      <Td>
        {state !== 'due' && (
          <Button disabled={desk.busy} onClick={() => desk.replay(seq, seq)} size="S" variant="tertiary">
            {say('deliveries.again')}
          </Button>
        )}
      </Td>
    </Tr>
  );
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
  const { say } = useWords();
  return (
    <Table aria-label={label} colCount={heads.length} rowCount={deliveries.length + 1}>
      <Thead>
        <Tr>
          {heads.map((head) => (
            <Th key={head}>
              <Typography textColor="neutral600" variant="sigma">
                {say(`deliveries.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {deliveries.map((delivery) => (
          <Row delivery={delivery} desk={desk} key={`${delivery.epoch} ${delivery.seq}`} />
        ))}
      </Tbody>
    </Table>
  );
};
