import type { Json, Snapshot } from '../change';
import { publicFileOf } from '../files';
import { attributeOf, type Field, type Fields } from '../public-model';

/** A row of Strapi's with its groups and links populated. */
export type ContentRow = Readonly<Record<string, unknown>> & {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
};

const asObject = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const linkOf = (value: unknown): string | null => {
  const id = asObject(value)?.documentId;
  return typeof id === 'string' ? id : null;
};

const timeOf = (value: unknown): string | null => {
  const time = value instanceof Date ? value : new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
};

/** The day as written; the driver may hand a date over as one. */
const dateOf = (value: unknown): string | null => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' && value !== '' ? value.slice(0, 10) : null;
};

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

const readField = (field: Field, value: unknown): Json => {
  switch (field.kind) {
    case 'text':
    case 'code':
      return textOf(value);
    case 'date':
      return dateOf(value);
    case 'datetime':
      return timeOf(value);
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'integer':
    case 'number':
      return typeof value === 'number' ? value : null;
    case 'codes':
      return asList(value).filter((item): item is string => typeof item === 'string');
    case 'group': {
      if (field.media) {
        const file = publicFileOf(value);
        return file ? { ...file } : null;
      }
      const group = asObject(value);
      return group ? readFields(field.fields, group) : null;
    }
    case 'groups':
      return asList(value).map((item) => readFields(field.fields, asObject(item) ?? {}));
    case 'link':
      return linkOf(value);
    case 'links':
      return asList(value)
        .map(linkOf)
        .filter((id): id is string => id !== null);
  }
};

/** The declared fields of a row and nothing else; empty texts are null. */
export const readFields = (fields: Fields, row: Readonly<Record<string, unknown>>): Snapshot =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, readField(field, row[attributeOf(name, field)])]),
  );
