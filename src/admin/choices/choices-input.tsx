import { useField } from '@strapi/admin/strapi-admin';
import { Checkbox, Field, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { languageIn } from '../../domain/change';
import { type CodeListName, type CodeName, codeLists } from '../../domain/codes';
import { toggled } from './toggled';

interface ChoicesProps {
  readonly name: string;
  readonly attribute: { readonly options?: { readonly list?: CodeListName } };
  readonly label: string;
  readonly labelAction?: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** Check boxes with the names of a list's codes; the value is the chosen codes in the list's order. */
export const ChoicesInput = ({
  attribute,
  disabled,
  hint,
  label,
  labelAction,
  name,
  required,
}: ChoicesProps) => {
  const { locale } = useIntl();
  const { error, onChange, value } = useField<readonly string[] | null>(name);
  const codes: Readonly<Record<string, CodeName>> = attribute.options?.list
    ? codeLists[attribute.options.list]
    : {};
  const chosen = Array.isArray(value) ? value : [];
  return (
    <Field.Root error={error} hint={hint} name={name} required={required ?? false}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Flex aria-label={label} gap={4} paddingBottom={1} paddingTop={1} role="group" wrap="wrap">
        {Object.entries(codes).map(([code, names]) => (
          <Checkbox
            checked={chosen.includes(code)}
            disabled={disabled ?? false}
            key={code}
            onCheckedChange={(on) => onChange(name, toggled(Object.keys(codes), chosen, code, on === true))}
          >
            {names[languageIn(locale)]}
          </Checkbox>
        ))}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
