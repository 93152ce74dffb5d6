import type { CatalogueEntry, Citation } from '../../../../domain/catalogue';
import { matchLegalBasis } from '../../../../domain/legal-basis';
import type { FormEntry } from '../../../../domain/workbook';
import type { ImportContext } from './context';
import type { ExistingItem, ItemState } from './existing-items';
import { itemKey } from './item-key';

/** What an import would do with a row. */
export interface RowPlan {
  readonly documentId: string | null;
  /** The fields that change, as the Document Service takes them; empty: nothing to save. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The item as it will be. */
  readonly state: ItemState;
  /** Whether what is public then differs from what is public now. */
  readonly differsFromPublished: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The citations, linked to the register; a link that an editor made by hand stays with its citation. */
const citationsOf = (
  form: FormEntry,
  before: CatalogueEntry | null,
  { register }: ImportContext,
): Citation[] =>
  form.legalBases.map(({ text, title, number, article }) => {
    const written = { text: text ?? '', title, number, article, bracketsWrong: false };
    const match = matchLegalBasis(written, register)?.record.id;
    const byHand = before?.legalBases.find((citation) => citation.text === text)?.legalBasis;
    return { text, title, number, article, legalBasis: match ?? byHand ?? null };
  });

/** Units that the text names in full; where the text stays the same, so do the units an editor chose. */
const subjectsOf = (
  form: FormEntry,
  before: CatalogueEntry | null,
  { units }: ImportContext,
): readonly string[] => {
  if (before !== null && before.subjectText === form.subjectText) return before.subjects;
  const named = (form.subjectText ?? '').split(/[、，,；;\s]+/u).flatMap((name) => units.get(name) ?? []);
  return [...new Set(named)];
};

const wording = ({
  subjects: _,
  legalBases,
  attribute: _a,
  attributeReason: _r,
  ...said
}: CatalogueEntry) => ({
  ...said,
  legalBases: legalBases.map(({ text }) => text),
});

/** The guideline's row of the same name, and whether its wording was taken over; an editor's other choice stays. */
const guidelineOf = (
  entry: CatalogueEntry,
  before: ItemState | null,
  { guideline }: ImportContext,
): Pick<ItemState, 'guidelineItem' | 'adaptation'> => {
  const row = guideline.get(itemKey(entry));
  const chosen = before?.adaptation ?? null;
  if (row === undefined || chosen === 'added' || chosen === 'not-applicable')
    return { guidelineItem: before?.guidelineItem ?? null, adaptation: chosen };
  // What a form does not ask (五公开, 公开层级) is no difference of wording.
  const asked = {
    ...entry,
    fiveOpen: null,
    levels: entry.levels.length === 0 ? row.entry.levels : entry.levels,
  };
  const adopted = same(wording(asked), wording({ ...row.entry, fiveOpen: null }));
  return { guidelineItem: row.documentId, adaptation: adopted ? 'adopted' : 'refined' };
};

/** The item as the row wants it; what the form does not ask stays as it was. */
const stateAfter = (form: FormEntry, before: ExistingItem | null, context: ImportContext): ItemState => {
  const old = before?.entry ?? null;
  const entry: CatalogueEntry = {
    level1: form.level1,
    level2: form.level2,
    level3: form.level3,
    contentElements: form.contentElements,
    legalBases: citationsOf(form, old, context),
    timeLimit: form.timeLimit,
    subjectText: form.subjectText,
    subjects: subjectsOf(form, old, context),
    method: form.method,
    channels: form.channels,
    channelNote: form.channelNote,
    audience: form.audience,
    audienceNote: form.audienceNote,
    levels: form.levels ?? old?.levels ?? [],
    fiveOpen: (form.fiveOpen === undefined ? old?.fiveOpen : form.fiveOpen) ?? null,
    attribute: form.attribute ?? (old === null ? form.method : old.attribute) ?? null,
    attributeReason: old?.attributeReason ?? null,
  };
  const position = context.places.get(itemKey(entry)) ?? before?.position ?? null;
  return { entry, position, ...guidelineOf(entry, before, context) };
};

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = ({ entry, ...more }: ItemState): Fields => ({ ...entry, ...more });

/** Orders keys alike, so that two readings of one item compare equal. */
const changed = (before: ItemState | null, after: ItemState): Record<string, unknown> => {
  const old: Fields = before === null ? {} : fieldsOf(before);
  return Object.fromEntries(
    Object.entries(fieldsOf(after)).filter(([field, value]) =>
      before === null ? value !== null : !same(old[field], value),
    ),
  );
};

export const planRow = (form: FormEntry, before: ExistingItem | null, context: ImportContext): RowPlan => {
  const state = stateAfter(form, before, context);
  const fields = changed(before, state);
  const owner = { unit: context.unit.documentId, domain: context.domain.documentId };
  return {
    documentId: before?.documentId ?? null,
    data: before === null ? { ...owner, ...fields } : fields,
    state,
    differsFromPublished: !before?.published || Object.keys(changed(before.published, state)).length > 0,
  };
};
