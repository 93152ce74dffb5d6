import { useForm } from '@strapi/admin/strapi-admin';
import { useEffect, useRef } from 'react';
import type { FormValues } from '../../../../domain/snapshot';

type Errors = Readonly<Record<string, unknown>>;

/**
 * After a refusal each field in question is red. One whose value has changed since is so no more: whoever has filled it in
 * should see it, and what is left to do. Strapi would keep it red until the next try.
 */
export const useLiftedErrors = (values: FormValues): void => {
  const errors = useForm('useLiftedErrors', (form) => form.errors) as Errors;
  const setErrors = useForm('useLiftedErrors', (form) => form.setErrors) as (errors: Errors) => void;
  const refused = useRef<{ readonly errors: Errors; readonly values: FormValues } | null>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) {
      refused.current = null;
      return;
    }
    // What stood in the form when these errors came.
    const known = refused.current;
    const isNew =
      known === null || Object.entries(errors).some(([name, error]) => known.errors[name] !== error);
    if (isNew) {
      refused.current = { errors, values };
      return;
    }
    const left = Object.entries(errors).filter(([name]) => known.values[name] === values[name]);
    if (left.length < Object.keys(errors).length) setErrors(Object.fromEntries(left));
  }, [errors, values, setErrors]);
};
