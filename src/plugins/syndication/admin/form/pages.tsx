import { Page, useFetchClient } from '@strapi/admin/strapi-admin';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { OutletKeys } from '../../../../domain/subscriptions';
import { useChoices } from '../fetching/use-choices';
import { useOutlets } from '../fetching/use-outlets';
import { SecretDialog } from '../outlets/secret-dialog';
import { outletsPlace, subscriptionAddress, subscriptionsAddress } from '../places';
import { useWords } from '../words';
import { OutletFormPage } from './outlet-form';
import { askedBy, changedBy, emptyValues, type OutletValues, valuesOf } from './values';

/** A new outlet: its secret is shown once, then the list. */
export const NewPage = () => {
  const { say } = useWords();
  const { post } = useFetchClient();
  const navigate = useNavigate();
  const { data: choices, failed } = useChoices();
  const [keys, setKeys] = useState<OutletKeys | null>(null);
  const send = async (values: OutletValues): Promise<void> => {
    const { data } = await post<OutletKeys>(subscriptionsAddress, askedBy(values));
    setKeys(data);
  };
  if (choices === null) return failed ? <Page.Error /> : <Page.Loading />;
  return (
    <>
      <OutletFormPage choices={choices} first={emptyValues} isNew send={send} title={say('form.new')} />
      {keys !== null && <SecretDialog keys={keys} onKept={() => navigate(outletsPlace)} />}
    </>
  );
};

/** An outlet that is there. */
export const EditPage = () => {
  const { say } = useWords();
  const { id = '' } = useParams();
  const { put } = useFetchClient();
  const navigate = useNavigate();
  const { data: choices, failed } = useChoices();
  const { outlets, failed: noOutlets } = useOutlets();
  if (choices === null || outlets === null) return failed || noOutlets ? <Page.Error /> : <Page.Loading />;
  const outlet = outlets.find((one) => one.id === id);
  if (!outlet) return <Page.NoData />;
  const send = async (values: OutletValues): Promise<void> => {
    await put(subscriptionAddress(id), changedBy(values));
    navigate(outletsPlace);
  };
  return (
    <OutletFormPage
      choices={choices}
      first={valuesOf(outlet)}
      isNew={false}
      send={send}
      title={say('form.edit')}
    />
  );
};
