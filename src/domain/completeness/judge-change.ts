import { entryFromSnapshot } from '../catalogue';
import type { Finding } from '../finding';
import { personalDataFindings } from '../privacy';
import { publicType } from '../public-model';
import type { PublicChange } from '../publication';
import { judgeEntry } from './judge-entry';
import type { EntryContext } from './judged-entry';
import { requiredFieldFindings } from './required-fields';

/** What speaks against making a change public; nothing speaks against taking something away. */
export const judgeChange = (
  { type, snapshot }: Pick<PublicChange, 'type' | 'snapshot'>,
  context: EntryContext = {},
): readonly Finding[] => {
  if (snapshot === null) return [];
  const declared = publicType(type);
  return [
    ...requiredFieldFindings(declared, snapshot),
    ...(type === 'catalog-item' ? judgeEntry(entryFromSnapshot(snapshot), context) : []),
    ...personalDataFindings(declared, snapshot),
  ];
};
