import { type EntrySource, entryFromDocument } from '../../../../domain/catalogue';
import { adaptations, isCode } from '../../../../domain/codes';
import type { ItemState } from './item-state';

/** An item as it is kept, with the names of the units that an editor chose as its 公开主体. */
export interface KeptState extends ItemState {
  readonly subjectNames: readonly string[];
}

/** What of an item is read: all that a workbook has a say in. */
export const itemParts = {
  contentElements: true,
  legalBases: { populate: { legalBasis: { select: ['documentId'] } } },
  timeLimit: true,
  subjects: { select: ['documentId', 'name'] },
  guidelineItem: { select: ['documentId'] },
};

interface Kept {
  readonly position?: number | null;
  readonly guidelineItem?: { readonly documentId?: string } | null;
  readonly adaptation?: unknown;
  readonly subjects?: ReadonlyArray<{ readonly name: string | null }>;
}

export const keptState = (row: EntrySource): KeptState => {
  const { position, guidelineItem, adaptation, subjects = [] } = row as Kept;
  return {
    entry: entryFromDocument(row),
    position: position ?? null,
    guidelineItem: guidelineItem?.documentId ?? null,
    adaptation: isCode(adaptations, adaptation) ? adaptation : null,
    subjectNames: subjects.flatMap(({ name }) => name ?? []),
  };
};
