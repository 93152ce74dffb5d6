import { useForm } from '@strapi/admin/strapi-admin';
import { useState } from 'react';
import { maskPersonalData } from '../../../../domain/privacy';
import type { FormValues } from '../../../../domain/snapshot';

interface Masked {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface Masking {
  /** Covers the numbers in these fields of the form. */
  mask(fields: readonly string[]): void;
  /** Puts back what the last masking covered; nothing once one of its fields was changed. */
  readonly undo: (() => void) | null;
}

const textAt = (values: unknown, path: string): string | null => {
  const found = path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as FormValues)[name] : undefined,
      values,
    );
  return typeof found === 'string' ? found : null;
};

/** Masks personal data in the form itself: it is saved or published like anything else that the editor typed. */
export const useMasking = (values: FormValues): Masking => {
  const onChange = useForm('Masking', (form) => form.onChange);
  const [last, setLast] = useState<readonly Masked[]>([]);
  const mask = (fields: readonly string[]): void => {
    const masked = [...new Set(fields)].flatMap((field) => {
      const before = textAt(values, field);
      return before === null ? [] : [{ field, before, after: maskPersonalData(before) }];
    });
    for (const { field, after } of masked) onChange(field, after);
    setLast(masked);
  };
  const isUntouched = last.length > 0 && last.every(({ field, after }) => textAt(values, field) === after);
  const undo = (): void => {
    for (const { field, before } of last) onChange(field, before);
    setLast([]);
  };
  return { mask, undo: isUntouched ? undo : null };
};
