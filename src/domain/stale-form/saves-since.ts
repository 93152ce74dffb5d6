import type { Locale } from '../change';

/** One save of a document in the admin. Times are ISO 8601, to the millisecond. */
export interface FormSave {
  readonly locale: Locale;
  /** The account, as `admin:3`. */
  readonly by: string;
  /** The draft's `updatedAt` after it. */
  readonly at: string;
  /** When it was done, with what it copied into other languages. */
  readonly doneAt: string;
  /** The fields that say something else since. */
  readonly fields: readonly string[];
}

/** A form as it was filled. */
export interface OpenForm {
  readonly locale: Locale;
  /** `updatedAt` of the draft that it shows. */
  readonly loaded: string;
}

const millisecond = (time: string): number => Date.parse(time);

/**
 * What was saved since a form was filled, the oldest first: in its language, and in others of the fields that all share.
 * Empty: it is up to date. A draft that was written past the forms (an import) is told as one save of unknown fields.
 */
export const savesSince = (
  form: OpenForm,
  /** The draft's `updatedAt` now. */
  updatedAt: string,
  saves: readonly FormSave[],
  isShared: (field: string) => boolean,
): readonly FormSave[] => {
  const loaded = millisecond(form.loaded);
  const now = millisecond(updatedAt);
  if (now <= loaded) return [];
  const later = saves.filter(({ at }) => millisecond(at) > loaded);
  const seen = later
    .map((save) => (save.locale === form.locale ? save : { ...save, fields: save.fields.filter(isShared) }))
    .filter(({ locale, fields }) => locale === form.locale || fields.length > 0);
  if (seen.length > 0) return seen;
  // Strapi writes all languages of a document when one is saved, whether a shared field changed or not.
  const onlyTouched = later.some(({ at, doneAt }) => millisecond(at) <= now && now <= millisecond(doneAt));
  if (onlyTouched) return [];
  return [{ locale: form.locale, by: 'system', at: updatedAt, doneAt: updatedAt, fields: [] }];
};
