import { audiencesOf, type CatalogueEntry, type Citation, methodsOf } from '../../../../domain/catalogue';
import { nameKey } from '../../../../domain/folding';
import { matchLegalBasis } from '../../../../domain/legal-basis';
import {
  type FormEntry,
  type FormRow,
  readUnits,
  subjectLine,
  unchangedFields,
} from '../../../../domain/workbook';
import { itemKey } from '../reading/item-key';
import type { ImportContext } from './context';
import type { ExistingItem } from './existing-items';
import { changedFields, type ItemState, sameItem } from './item-state';
import type { KeptState } from './kept-state';

/** What an import would do with a row. */
export interface RowPlan {
  readonly documentId: string | null;
  /** The fields that change, as the Document Service takes them; empty: nothing to save. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The item as it will be. */
  readonly state: ItemState;
  /** What the row newly says in 公开主体 and no unit answers to. */
  readonly unanswered: readonly string[];
  /** Whether what is public then differs from what is public now. */
  readonly differsFromPublished: boolean;
  /** The row says what is public, and an editor is at work on something else: that stays as it is. */
  readonly leavesDraft: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Field by field, in whatever order the fields stand. */
const sameFields = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as Array<keyof T>).every((field) => same(a[field], b[field]));

/** The citations, linked to the register; a link that an editor made by hand stays with its citation. */
const citationsOf = (
  form: FormEntry,
  before: CatalogueEntry | null,
  { judging: { register } }: ImportContext,
): Citation[] =>
  (form.legalBases ?? []).map(({ text, title, number, article }) => {
    const written = { text: text ?? '', title, number, article, bracketsWrong: false };
    const match = matchLegalBasis(written, register)?.record.id;
    const byHand = before?.legalBases.find((citation) => citation.text === text)?.legalBasis;
    return { text, title, number, article, legalBasis: match ?? byHand ?? null };
  });

/** 公开主体 in one line and the units that it names; where the text stays the same, so do the units an editor chose. */
const subjectOf = (
  form: FormEntry,
  before: CatalogueEntry | null,
  { units }: ImportContext,
): Pick<CatalogueEntry, 'subjectText' | 'subjects'> => {
  const isUnit = (name: string): boolean => units.has(nameKey(name));
  const text = form.subjectText ? subjectLine(form.subjectText, isUnit) : null;
  if (before !== null && before.subjectText === text) return { subjectText: text, subjects: before.subjects };
  const named = readUnits(text ?? '', isUnit).named.flatMap((name) => units.get(nameKey(name)) ?? []);
  return { subjectText: text, subjects: [...new Set(named)] };
};

const unansweredIn = (
  { subjectText }: CatalogueEntry,
  before: CatalogueEntry | null,
  { units }: ImportContext,
): readonly string[] =>
  subjectText === null || subjectText === before?.subjectText
    ? []
    : readUnits(subjectText, (name) => units.has(nameKey(name))).unanswered;

const wording = ({
  subjects: _,
  legalBases,
  attribute: _a,
  attributeReason: _r,
  ...said
}: CatalogueEntry) => ({
  ...said,
  methods: methodsOf(said),
  audiences: audiencesOf(said),
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
  const adopted = sameFields(wording(asked), wording({ ...row.entry, fiveOpen: null }));
  return { guidelineItem: row.documentId, adaptation: adopted ? 'adopted' : 'refined' };
};

const unsaid: CatalogueEntry = {
  level1: null,
  level2: null,
  level3: null,
  contentElements: [],
  legalBases: [],
  timeLimit: null,
  subjectText: null,
  subjects: [],
  method: null,
  methods: [],
  channels: [],
  channelNote: null,
  audience: null,
  audiences: [],
  audienceNote: null,
  levels: [],
  fiveOpen: null,
  attribute: null,
  attributeReason: null,
};

/** What a row says by itself, without an item that it would change. */
export const entryAlone = (form: FormEntry): CatalogueEntry => ({ ...unsaid, ...form });

/** The item as the row wants it; what the form does not ask, and what the row says as an export would, stays. */
const stateAfter = (
  { written }: FormRow,
  form: FormEntry,
  before: KeptState | null,
  context: ImportContext,
): ItemState => {
  const old = before?.entry ?? null;
  const read: CatalogueEntry = {
    ...(old ?? unsaid),
    ...form,
    ...(form.legalBases === undefined ? {} : { legalBases: citationsOf(form, old, context) }),
    ...(form.subjectText === undefined ? {} : subjectOf(form, old, context)),
    attribute: form.attribute ?? (old === null ? form.method : old.attribute) ?? null,
  };
  // Places are those of the form's own rows.
  const position = context.places.get(itemKey(read)) ?? before?.position ?? null;
  if (old === null) return { entry: read, position, ...guidelineOf(read, before, context) };
  // The same name as far as a reader sees it: how it is written stays, too.
  const stay = [
    ...unchangedFields(written, { ...old, subjectNames: before?.subjectNames ?? [] }),
    'level1',
    'level2',
    'level3',
  ] as const;
  const entry = { ...read, ...Object.fromEntries(stay.map((field) => [field, old[field]])) };
  return { entry, position, ...guidelineOf(entry, before, context) };
};

/** A row that says to the letter what is public asks for no change: an editor's draft beside it is not its business. */
const leavesDraft = (
  row: FormRow,
  form: FormEntry,
  before: ExistingItem | null,
  context: ImportContext,
): boolean =>
  before?.published != null &&
  !sameItem(before.published, before) &&
  sameItem(before.published, stateAfter(row, form, before.published, context));

export const planRow = (
  row: FormRow,
  form: FormEntry,
  before: ExistingItem | null,
  context: ImportContext,
): RowPlan => {
  if (before !== null && leavesDraft(row, form, before, context)) {
    const { documentId, published, subjectNames: _, ...state } = before;
    return {
      documentId,
      data: {},
      state: published ?? state,
      unanswered: [],
      differsFromPublished: false,
      leavesDraft: true,
    };
  }
  const state = stateAfter(row, form, before, context);
  const fields = changedFields(before, state);
  const owner = { unit: context.unit.documentId, domain: context.domain.documentId };
  return {
    documentId: before?.documentId ?? null,
    data: before === null ? { ...owner, ...fields } : fields,
    state,
    unanswered: unansweredIn(state.entry, before?.entry ?? null, context),
    differsFromPublished:
      !before?.published || Object.keys(changedFields(before.published, state)).length > 0,
    leavesDraft: false,
  };
};
