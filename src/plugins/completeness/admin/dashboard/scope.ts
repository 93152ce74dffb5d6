import { useSearchParams } from 'react-router-dom';

/** What is looked at, by code; it stands in the address, so that a link can be sent and “back” works. */
export interface Scope {
  readonly unit: string | null;
  readonly domain: string | null;
}

export const addressOf = ({ unit, domain }: Partial<Scope>): string => {
  const asked = new URLSearchParams();
  if (unit) asked.set('unit', unit);
  if (domain) asked.set('domain', domain);
  const search = asked.toString();
  return search === '' ? '/plugins/completeness' : `/plugins/completeness?${search}`;
};

/** Of a document in the content manager. */
export const editAddress = (type: string, documentId: string): string =>
  `/content-manager/collection-types/api::${type}.${type}/${documentId}`;

export const useScope = (): Scope => {
  const [asked] = useSearchParams();
  return { unit: asked.get('unit') || null, domain: asked.get('domain') || null };
};
