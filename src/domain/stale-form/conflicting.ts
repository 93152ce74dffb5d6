import type { FormSave } from './saves-since';

/**
 * What was saved since and says something else than the form: where both say the same, nothing is overwritten. So a save
 * whose answer was lost on the way can be sent again.
 */
export const conflicting = (
  saves: readonly FormSave[],
  /** The form holds what is saved in the field. */
  agrees: (field: string) => boolean,
): readonly FormSave[] =>
  saves.flatMap((save) => {
    // Nobody knows which fields.
    if (save.fields.length === 0) return [save];
    const fields = save.fields.filter((field) => !agrees(field));
    return fields.length > 0 ? [{ ...save, fields }] : [];
  });
