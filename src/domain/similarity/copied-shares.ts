import type { LocalText, Twin } from './types';

/** How much of a unit's catalogue of a domain is copied from other units. */
export interface CopiedShare {
  readonly unit: string;
  readonly domain: string;
  readonly items: number;
  readonly copied: number;
}

/** For each unit and domain: how many items there are and how many of them are twins. */
export const copiedShares = (texts: readonly LocalText[], twins: readonly Twin[]): readonly CopiedShare[] => {
  const shares = new Map<string, { unit: string; domain: string; items: number; copied: number }>();
  const of = ({ unit, domain }: Pick<LocalText, 'unit' | 'domain'>) => {
    const key = `${unit} ${domain}`;
    const share = shares.get(key) ?? { unit, domain, items: 0, copied: 0 };
    shares.set(key, share);
    return share;
  };
  for (const text of texts) of(text).items += 1;
  for (const twin of twins) if (twin.degree === 'copied') of(twin).copied += 1;
  return [...shares.values()];
};
