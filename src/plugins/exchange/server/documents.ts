import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../domain/change';
import { type PublicTypeName, uidOf } from '../../../domain/public-model';

/** A document as Strapi gives it: only the fields that were asked for. */
export type Row = { readonly documentId: string } & Readonly<Record<string, unknown>>;

export interface Documents {
  create(params: {
    data: Readonly<Record<string, unknown>>;
    locale?: Locale;
    status?: 'draft' | 'published';
    fields?: string[];
  }): Promise<Row>;
  update(params: {
    documentId: string;
    data: Readonly<Record<string, unknown>>;
    locale?: Locale;
    status?: 'draft' | 'published';
    fields?: string[];
  }): Promise<Row | null>;
  publish(params: { documentId: string; locale?: Locale; fields?: string[] }): Promise<unknown>;
  findMany(params: {
    filters?: Readonly<Record<string, unknown>>;
    fields?: string[];
    populate?: Readonly<Record<string, unknown>>;
    locale?: Locale;
    status?: 'draft' | 'published';
    sort?: readonly string[];
    start?: number;
    limit?: number;
  }): Promise<readonly Row[]>;
}

/** Types of the starter data that are the office's own and never public. */
export type OfficeTypeName = 'milestone';

/**
 * Strapi's Document Service for one of our types. Its own typing wants the type's name as a literal; here the name
 * is often a variable.
 */
export const documents = (strapi: Core.Strapi, type: PublicTypeName | OfficeTypeName): Documents =>
  strapi.documents(type === 'milestone' ? 'api::milestone.milestone' : uidOf(type)) as unknown as Documents;
