import { textsWithForm, withTexts } from '../files';
import type { Fields } from '../public-model';
import type { Snapshot } from '../publication';
import { sanitise } from './sanitise';

/**
 * A clean snapshot whose texts are those of `before` where only cleaning parts them: what is public of a document that
 * is not being published stays as the ledger has it, until it is published again.
 */
export const withTextsAsBefore = (fields: Fields, snapshot: Snapshot, before: Snapshot): Snapshot => {
  const texts = textsWithForm(fields, snapshot);
  const same = [...textsWithForm(fields, before)].filter(
    ([name, html]) => sanitise(html) === texts.get(name),
  );
  return withTexts(fields, snapshot, new Map(same));
};

/** A snapshot whose texts with form are clean; the same object where they were. */
export const cleanSnapshot = (fields: Fields, snapshot: Snapshot): Snapshot => {
  const texts = textsWithForm(fields, snapshot);
  const clean = new Map([...texts].map(([name, html]) => [name, sanitise(html)]));
  return [...texts].every(([name, html]) => clean.get(name) === html)
    ? snapshot
    : withTexts(fields, snapshot, clean);
};
