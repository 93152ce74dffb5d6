import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { useWords } from '../words';
import { FormTab } from './form-tab';

/** Lengths of common places: a microblog, a short message, a group message, an announcement. */
const lengths = [140, 500, 1_000, 2_000];

interface PlainTabProps {
  readonly text: string;
  readonly max: number;
  readonly onMax: (max: number) => void;
}

/** The text for a group chat, in the length that is chosen. */
export const PlainTab = ({ text, max, onMax }: PlainTabProps) => {
  const { say } = useWords();
  return (
    <FormTab copied={{ text }} hint="posting.plain.hint">
      <Field.Root name="posting-length">
        <Field.Label>{say('posting.length')}</Field.Label>
        <SingleSelect onChange={(value) => onMax(Number(value))} value={String(max)}>
          {lengths.map((length) => (
            <SingleSelectOption key={length} value={String(length)}>
              {say('posting.length.of', { count: length })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Textarea aria-label={say('posting.plain')} readOnly style={{ minHeight: 220 }} value={text} />
    </FormTab>
  );
};
