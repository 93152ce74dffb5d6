import { folded, nameKey } from '../folding';
import { documentNumberKey } from './document-number';
import type { Citation, LegalBasisMatch, LegalBasisRecord } from './types';

/** The register, ready for look-ups; each costs the same however large it is. Made by `indexRegister`. */
export interface LegalRegister {
  readonly byId: ReadonlyMap<string, LegalBasisRecord>;
  readonly byNumber: ReadonlyMap<string, LegalBasisRecord>;
  readonly byTitle: ReadonlyMap<string, readonly LegalBasisRecord[]>;
  readonly byShortTitle: ReadonlyMap<string, readonly LegalBasisRecord[]>;
}

const issued = /(?:印发|发布|公布|下发|颁布)[〈《<](.+)[〉》>](?:的(?:通知|公告|决定|令|函))?$/u;

/**
 * What two spellings of one title have in common: no width, blanks, quotes or brackets, no 中华人民共和国 in front, and
 * for 《…关于印发〈X〉的通知》 only X.
 */
const titleKey = (title: string): string => {
  const folded = nameKey(title);
  const inner = issued.exec(folded)?.[1] ?? folded;
  return inner.replace(/^中华人民共和国/u, '').replace(/[〈〉《》<>()[\]〔〕【】“”"‘’'「」]/gu, '');
};

/** The key without a closing bracket such as （试行） or （2019年修订）, which writers add and drop freely. */
export const shortTitleKey = (title: string): string =>
  titleKey(folded(title).replace(/\([^()]*(?:试行|修订|修正|暂行|草案|版)\)(?=[〉》>]|$)/u, ''));

const add = (map: Map<string, LegalBasisRecord[]>, key: string, record: LegalBasisRecord): void => {
  const records = map.get(key);
  if (records === undefined) map.set(key, [record]);
  else records.push(record);
};

export const indexRegister = (records: readonly LegalBasisRecord[]): LegalRegister => {
  const byId = new Map<string, LegalBasisRecord>();
  const byNumber = new Map<string, LegalBasisRecord>();
  const byTitle = new Map<string, LegalBasisRecord[]>();
  const byShortTitle = new Map<string, LegalBasisRecord[]>();
  for (const record of records) {
    byId.set(record.id, record);
    if (record.number !== null && record.number !== '') {
      const key = documentNumberKey(record.number);
      if (!byNumber.has(key)) byNumber.set(key, record);
    }
    add(byTitle, titleKey(record.title), record);
    add(byShortTitle, shortTitleKey(record.title), record);
  }
  return { byId, byNumber, byTitle, byShortTitle };
};

/** Of several editions under one title the one in force is meant, unless the number says otherwise. */
const preferred = (records: readonly LegalBasisRecord[] | undefined): LegalBasisRecord | null =>
  records?.find(({ status }) => status === 'in-force') ?? records?.at(-1) ?? null;

/** By number, else by title; a text without title marks is tried as a title. Null: not in the register. */
export const matchLegalBasis = (citation: Citation, register: LegalRegister): LegalBasisMatch | null => {
  if (citation.number !== null) {
    const record = register.byNumber.get(documentNumberKey(citation.number));
    if (record !== undefined) return { record, by: 'number' };
  }
  const title = citation.title ?? (citation.number === null ? citation.text : null);
  if (title === null) return null;
  const record =
    preferred(register.byTitle.get(titleKey(title))) ??
    preferred(register.byShortTitle.get(shortTitleKey(title)));
  return record === null ? null : { record, by: 'title' };
};

/** The last of the chain of successors; null if there is none, or the chain runs in a circle. */
export const lastSuccessor = (record: LegalBasisRecord, register: LegalRegister): LegalBasisRecord | null => {
  const seen = new Set<string>([record.id]);
  let last: LegalBasisRecord | null = null;
  for (let id = record.replacedBy; id !== null; ) {
    if (seen.has(id)) return null;
    seen.add(id);
    const next = register.byId.get(id);
    if (next === undefined) break;
    last = next;
    id = next.replacedBy;
  }
  return last;
};
