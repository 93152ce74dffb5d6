import type { Snapshot } from '../change';
import { textsWithForm } from '../files';
import type { Fields } from '../public-model';
import { sanitise } from './sanitise';

/** A snapshot whose texts with form are clean; the same object where they were. A text of which nothing is left is none. */
export const cleanSnapshot = (fields: Fields, snapshot: Snapshot): Snapshot => {
  const changed = [...textsWithForm(fields, snapshot)].flatMap(([name, html]) => {
    const clean = sanitise(html) || null;
    return clean === html ? [] : [[name, clean] as const];
  });
  return changed.length === 0 ? snapshot : { ...snapshot, ...Object.fromEntries(changed) };
};
