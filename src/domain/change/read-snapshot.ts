import type { Snapshot } from '.';

/**
 * The snapshot that a text of the ledger holds. Null where there is none, or where it cannot be read any more: damaged
 * on the disk or changed by hand. Verify names the entry; nothing else may fall over it.
 */
export const readSnapshot = (text: string | null | undefined): Snapshot | null => {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Snapshot) : null;
  } catch {
    return null;
  }
};
