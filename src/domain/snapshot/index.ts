/** Snapshots: the public fields of one locale of a document, read from Strapi's rows or from the edit view's form. */
export { type FormValues, SAVED, snapshotFromForm } from './from-form';
export { populateFields } from './populate';
export { type ContentRow, readFields } from './read-fields';
export { valueAt } from './value-at';
