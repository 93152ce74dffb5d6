/** A right as a role holds it: an action, on what, in which fields and languages. */
export interface Right {
  readonly action: string;
  /** The content type; null where the action has none. */
  readonly subject: string | null;
  /** Null where the action knows no fields, or none of its languages. */
  readonly fields: readonly string[] | null;
  readonly locales: readonly string[] | null;
}

const missing = (
  wanted: readonly string[] | null,
  held: readonly string[] | null,
): readonly string[] | null => (wanted === null ? null : wanted.filter((one) => !(held ?? []).includes(one)));

const hasNone = (list: readonly string[] | null): boolean => list === null || list.length === 0;

/** What a role lacks of what it should hold: whole rights, and of others the fields and languages that are not there. */
export const lacks = (wanted: readonly Right[], held: readonly Right[]): readonly Right[] =>
  wanted.flatMap((right) => {
    const same = held.find(({ action, subject }) => action === right.action && subject === right.subject);
    if (!same) return [right];
    const fields = missing(right.fields, same.fields);
    const locales = missing(right.locales, same.locales);
    return hasNone(fields) && hasNone(locales) ? [] : [{ ...right, fields, locales }];
  });
