import { Field } from '@strapi/design-system';
import { useWords } from '../words';
import { Labelled } from './labelled';
import { RadioField } from './radio-field';
import type { OutletForm } from './use-form';

/** The text, the text and the forms in which it is posted, or neither. */
export const ThinField = ({ form: { values, set } }: { readonly form: OutletForm }) => {
  const { say } = useWords();
  return (
    <RadioField
      choices={[
        ['full', say('form.full')],
        ['variants', say('form.variants')],
        ['thin', say('form.thin.only')],
      ]}
      label={say('form.thin')}
      onChange={(chosen) => set({ thin: chosen === 'thin', variants: chosen === 'variants' })}
      value={values.thin ? 'thin' : values.variants ? 'variants' : 'full'}
    />
  );
};

/** Where in the history an outlet begins; it is asked once, when the outlet is made. */
export const FromFields = ({ form: { values, set, problemOf } }: { readonly form: OutletForm }) => {
  const { say } = useWords();
  return (
    <>
      <RadioField
        choices={[
          ['now', say('form.from.now')],
          ['day', say('form.from.day')],
          ['beginning', say('form.from.beginning')],
        ]}
        label={say('form.from')}
        onChange={(from) => set({ from })}
        value={values.from}
      />
      {values.from === 'day' && (
        <Labelled label={say('form.day')} name="day" problem={problemOf('from')} required>
          <Field.Input onChange={({ target }) => set({ day: target.value })} type="date" value={values.day} />
        </Labelled>
      )}
    </>
  );
};
