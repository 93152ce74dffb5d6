import {
  Combobox,
  ComboboxOption,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { fiveOpen } from '../../../../domain/codes';
import { publicTypes } from '../../../../domain/public-model';
import type { OutletChoices } from '../../../../domain/subscriptions';
import { useWords } from '../words';
import { Labelled } from './labelled';
import type { OutletForm } from './use-form';

interface PartFieldsProps {
  readonly form: OutletForm;
  readonly choices: OutletChoices;
}

const TypesField = ({ form: { values, set, problemOf } }: Pick<PartFieldsProps, 'form'>) => {
  const { say, pick, list } = useWords();
  const named = (chosen: readonly string[]) =>
    publicTypes.filter(({ name }) => chosen.includes(name)).map(({ label }) => pick(label));
  return (
    <Labelled
      hint={say('form.types.hint')}
      label={say('form.types')}
      name="types"
      problem={problemOf('types')}
    >
      <MultiSelect
        clearLabel={say('clear')}
        customizeContent={(chosen = []) => list(named(chosen))}
        onChange={(types) => set({ types })}
        onClear={() => set({ types: [] })}
        placeholder={say('form.any')}
        value={[...values.types]}
      >
        {publicTypes.map(({ name, label }) => (
          <MultiSelectOption key={name} value={name}>
            {pick(label)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Labelled>
  );
};

interface RegisterFieldProps extends Pick<PartFieldsProps, 'form'> {
  readonly member: 'unit' | 'domain' | 'column';
  readonly choices: OutletChoices['units'];
}

const RegisterField = ({ form: { values, set, problemOf }, member, choices }: RegisterFieldProps) => {
  const { say } = useWords();
  const choose = (code: string) => set({ [member]: code });
  return (
    <Labelled
      hint={say(`form.${member}.hint`)}
      label={say(`form.${member}`)}
      name={member}
      problem={problemOf(member)}
    >
      <Combobox
        autocomplete={{ type: 'list', filter: 'contains' }}
        clearLabel={say('clear')}
        noOptionsMessage={() => say('nothing-found')}
        onChange={(code) => choose(code ?? '')}
        onClear={() => choose('')}
        placeholder={say('form.any')}
        value={values[member]}
      >
        {choices.map(({ code, name }) => (
          <ComboboxOption key={code} textValue={name} value={code}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
    </Labelled>
  );
};

/** Which part of what becomes public is sent. */
export const PartFields = ({ form, choices }: PartFieldsProps) => {
  const { say, pick } = useWords();
  const { values, set, problemOf } = form;
  return (
    <>
      <TypesField form={form} />
      <RegisterField choices={choices.units} form={form} member="unit" />
      <RegisterField choices={choices.domains} form={form} member="domain" />
      <Labelled
        hint={say('form.five-open.hint')}
        label={say('form.five-open')}
        name="fiveOpen"
        problem={problemOf('fiveOpen')}
      >
        <SingleSelect
          clearLabel={say('clear')}
          onChange={(kind) => set({ fiveOpen: String(kind) })}
          onClear={() => set({ fiveOpen: '' })}
          placeholder={say('form.any')}
          value={values.fiveOpen}
        >
          {Object.entries(fiveOpen).map(([kind, name]) => (
            <SingleSelectOption key={kind} value={kind}>
              {pick(name)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Labelled>
      <RegisterField choices={choices.columns} form={form} member="column" />
    </>
  );
};
