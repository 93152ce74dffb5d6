import { type Document, idOf } from '../../../bench/portal/district';
import { type PublicTypeName, publicType } from '../../../src/domain/public-model';
import { type IdsByType, idsByType } from './declared-documents';

/** What generated questions may name: documents and codes of a district, and one of each that nobody has. */
export interface AskedOf {
  readonly ids: IdsByType;
  readonly codes: ReadonlyMap<PublicTypeName, readonly string[]>;
}

export const askedOf = (documents: readonly Document[]): AskedOf => {
  const codes = new Map<PublicTypeName, Set<string>>();
  for (const { type, snapshot } of documents) {
    const { key } = publicType(type);
    if (key) codes.set(type, (codes.get(type) ?? new Set(['NONE'])).add(String(snapshot[key])));
  }
  return {
    ids: new Map([...idsByType(documents)].map(([type, ids]) => [type, [...ids, idOf('none', 0)]])),
    codes: new Map([...codes].map(([type, all]) => [type, [...all]])),
  };
};
