import { Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useWords } from '../words';

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly choices: ReadonlyArray<readonly [value: string, name: string]>;
  readonly onChange: (value: string) => void;
}

export const Choose = ({ label, value, choices, onChange }: ChooseProps) => {
  const { say } = useWords();
  return (
    <Field.Root name={label}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect onChange={(chosen) => onChange(String(chosen))} placeholder={say('choose')} value={value}>
        {choices.map(([code, name]) => (
          <SingleSelectOption key={code} value={code}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export const Day = ({ label, value, onChange }: DayProps) => (
  <Field.Root name={label}>
    <Field.Label>{label}</Field.Label>
    <TextInput onChange={({ target }) => onChange(target.value)} type="date" value={value} />
  </Field.Root>
);
