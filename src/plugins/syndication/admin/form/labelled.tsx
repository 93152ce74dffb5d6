import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface LabelledProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | undefined;
  readonly required?: boolean;
  readonly children: ReactNode;
}

/** A field with its name, what helps to fill it in, and what is wrong with it. */
export const Labelled = ({ name, label, hint, problem, required, children }: LabelledProps) => (
  <Field.Root error={problem} hint={hint} name={name} required={required}>
    <Field.Label>{label}</Field.Label>
    {children}
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
