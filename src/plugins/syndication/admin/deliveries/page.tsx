import { Layouts, Page } from '@strapi/admin/strapi-admin';
import { Box, Field, Flex, Link, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { useState } from 'react';
import { NavLink, useParams } from 'react-router-dom';
import { type DeliveryState, deliveryStates } from '../../../../domain/subscriptions';
import { useOutlets } from '../fetching/use-outlets';
import { outletsPlace } from '../places';
import { useWords } from '../words';
import { DeliveryTable } from './delivery-table';
import { ReplayRange } from './replay-range';
import { useDeliveries } from './use-deliveries';

interface StateFilterProps {
  readonly value: DeliveryState | '';
  readonly onChange: (state: DeliveryState | '') => void;
}

const StateFilter = ({ value, onChange }: StateFilterProps) => {
  const { say } = useWords();
  return (
    <Box width="24rem">
      <Field.Root name="state">
        <Field.Label>{say('deliveries.state')}</Field.Label>
        <SingleSelect
          clearLabel={say('clear')}
          onChange={(chosen) => onChange(deliveryStates.find((state) => state === chosen) ?? '')}
          onClear={() => onChange('')}
          placeholder={say('deliveries.any')}
          value={value}
        >
          {deliveryStates.map((state) => (
            <SingleSelectOption key={state} value={state}>
              {say(`delivery.${state}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};

/** What one outlet was sent, with every answer, and what is to be sent again. */
export const DeliveriesPage = () => {
  const { say } = useWords();
  const { id = '' } = useParams();
  const [state, setState] = useState<DeliveryState | ''>('');
  const { outlets, failed } = useOutlets();
  const desk = useDeliveries(id, state);
  if (outlets === null || desk.deliveries === null)
    return failed || desk.failed ? <Page.Error /> : <Page.Loading />;
  const outlet = outlets.find((one) => one.id === id);
  if (!outlet) return <Page.NoData />;
  const title = say('deliveries.title', { name: outlet.name });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        navigationAction={
          <Link startIcon={<ArrowLeft />} tag={NavLink} to={outletsPlace}>
            {say('back')}
          </Link>
        }
        primaryAction={<ReplayRange desk={desk} />}
        subtitle={say('deliveries.subtitle')}
        title={title}
      />
      <Layouts.Content>
        <Flex alignItems="stretch" direction="column" gap={4}>
          <StateFilter onChange={setState} value={state} />
          {desk.deliveries.length === 0 ? (
            <Box background="neutral0" padding={5}>
              <Typography>{say('deliveries.none')}</Typography>
            </Box>
          ) : (
            <DeliveryTable deliveries={desk.deliveries} desk={desk} label={title} />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
