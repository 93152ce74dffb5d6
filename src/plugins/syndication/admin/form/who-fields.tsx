import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { outletKinds } from '../../../../domain/subscriptions';
import { useWords } from '../words';
import { Labelled } from './labelled';
import type { OutletForm } from './use-form';

/** Who is sent something: name, kind, address. */
export const WhoFields = ({ form: { values, set, problemOf } }: { readonly form: OutletForm }) => {
  const { say, pick } = useWords();
  return (
    <>
      <Labelled
        hint={say('form.name.hint')}
        label={say('form.name')}
        name="name"
        problem={problemOf('name')}
        required
      >
        <Field.Input onChange={({ target }) => set({ name: target.value })} type="text" value={values.name} />
      </Labelled>
      <Labelled label={say('form.kind')} name="kind" problem={problemOf('kind')} required>
        <SingleSelect onChange={(kind) => set({ kind: String(kind) })} value={values.kind}>
          {Object.entries(outletKinds).map(([kind, name]) => (
            <SingleSelectOption key={kind} value={kind}>
              {pick(name)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Labelled>
      <Labelled
        hint={say('form.address.hint')}
        label={say('form.address')}
        name="address"
        problem={problemOf('address')}
        required
      >
        <Field.Input
          onChange={({ target }) => set({ address: target.value })}
          type="text"
          value={values.address}
        />
      </Labelled>
    </>
  );
};
