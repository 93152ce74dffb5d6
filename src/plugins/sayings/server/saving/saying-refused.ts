import { errors } from '@strapi/utils';
import type { Language } from '../../../../domain/codes';
import type { SayingFault } from '../../../../domain/search';

/**
 * An entry with faults was refused: nothing was saved. `details.faults` has each in both languages; `details.errors` puts
 * them on their fields, as the admin's form expects: one message a field.
 */
export class SayingRefused extends errors.ValidationError {
  constructor(
    readonly faults: readonly SayingFault[],
    language: Language,
  ) {
    const messageOf = (field: string): string =>
      faults
        .filter((fault) => fault.field === field)
        .map(({ message }) => message[language])
        .join('\n');
    const fields = [...new Set(faults.map(({ field }) => field))];
    super(fields.map(messageOf).join('\n'), {
      errors: fields.map((field) => ({ path: [field], message: messageOf(field), name: 'ValidationError' })),
      faults,
    });
  }
}
