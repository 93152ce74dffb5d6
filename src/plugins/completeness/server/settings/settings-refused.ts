import { errors } from '@strapi/utils';
import type { Language } from '../../../../domain/codes';
import type { SettingFault } from '../../../../domain/completeness';
import { printFault } from '../../../../domain/judging';

/**
 * Settings with faults were refused: nothing was saved. `details.faults` has every one with its place in both languages;
 * `details.errors` puts them on their fields, as the admin's form expects: one message a field.
 */
export class SettingsRefused extends errors.ValidationError {
  constructor(
    readonly faults: readonly SettingFault[],
    language: Language,
  ) {
    // A fault of a whole field says itself which one it is.
    const said = faults.map((fault) =>
      fault.path.length === 1 ? fault.message[language] : printFault(fault)[language],
    );
    const fields = [...new Set(faults.map(({ path }) => path[0] ?? ''))];
    super(said.join('\n'), {
      errors: fields.map((field) => ({
        path: [field],
        message: said.filter((_, index) => faults[index]?.path[0] === field).join('\n'),
        name: 'ValidationError',
      })),
      faults,
    });
  }
}
