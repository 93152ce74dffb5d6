import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import type { Finding } from '../../../../domain/finding';
import { publicType } from '../../../../domain/public-model';
import { readFields } from '../../../../domain/snapshot';
import { applyWaivers } from '../../../../domain/waivers';
import { waiversByDocument } from '../waivers/records';
import type { CheckedItem } from './catalogue-items';

const type = publicType('catalog-item');

/**
 * Reads the waivers of all items, or of some, at once, and then marks what is waived in each. `now` in ISO 8601.
 */
export const startWaiving = async (strapi: Core.Strapi, now: string, documentIds?: readonly string[]) => {
  const byDocument = await waiversByDocument(strapi, type.name, documentIds);
  return ({ documentId, document }: CheckedItem, found: readonly Finding[]): readonly Finding[] => {
    const waivers = byDocument.get(documentId);
    if (!waivers) return found;
    const file = {
      document: { type: type.name, documentId, locale: defaultLocale },
      snapshot: readFields(type.fields, document),
      waivers,
    };
    return applyWaivers(found, file, now);
  };
};
