import type { BasisFinding } from '../../completeness/basis-findings';

export interface GuideMaterial {
  readonly name: string | null;
  readonly note: string | null;
}
export interface GuideStep {
  readonly name: string | null;
  readonly text: string | null;
  readonly office: string | null;
  readonly time: string | null;
}
export interface GuidePlace {
  readonly name: string | null;
  readonly address: string | null;
  readonly hours: string | null;
}
interface GuideBasis {
  readonly text: string | null;
  readonly title: string | null;
  readonly number: string | null;
  readonly legalBasis: string | null;
}

/** What the rules know of a service guide, as it is written. */
export interface WrittenGuide {
  readonly itemCode: string | null;
  readonly applicants: readonly string[];
  readonly audience: string | null;
  readonly audienceNote: string | null;
  readonly conditions: string | null;
  readonly noMaterials: boolean;
  readonly materials: readonly GuideMaterial[];
  readonly steps: readonly GuideStep[];
  readonly legalBases: readonly GuideBasis[];
  /** Working days. */
  readonly statutoryDays: number | null;
  readonly promisedDays: number | null;
  readonly free: boolean;
  readonly fee: string | null;
  readonly feeBasis: string | null;
  readonly result: string | null;
  readonly places: readonly GuidePlace[];
  readonly phone: string | null;
  readonly supervisionPhone: string | null;
  readonly onlineUrl: string | null;
  readonly visits: number | null;
}

/** A guide with its citations looked up, ready for the rules. */
export interface JudgedGuide extends WrittenGuide {
  readonly basisFindings: readonly BasisFinding[];
}

type Values = Readonly<Record<string, unknown>>;

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const groupsIn = (value: unknown): readonly Values[] =>
  listIn(value).filter((part): part is Values => typeof part === 'object' && part !== null);

export const guideFromSnapshot = (snapshot: Values): WrittenGuide => ({
  itemCode: textIn(snapshot.itemCode),
  applicants: listIn(snapshot.applicants).filter((code): code is string => typeof code === 'string'),
  audience: textIn(snapshot.audience),
  audienceNote: textIn(snapshot.audienceNote),
  conditions: textIn(snapshot.conditions),
  noMaterials: snapshot.noMaterials === true,
  materials: groupsIn(snapshot.materials).map(({ name, note }) => ({
    name: textIn(name),
    note: textIn(note),
  })),
  steps: groupsIn(snapshot.steps).map(({ name, text, office, time }) => ({
    name: textIn(name),
    text: textIn(text),
    office: textIn(office),
    time: textIn(time),
  })),
  legalBases: groupsIn(snapshot.legalBases).map(({ text, title, number, legalBasis }) => ({
    text: textIn(text),
    title: textIn(title),
    number: textIn(number),
    legalBasis: textIn(legalBasis),
  })),
  statutoryDays: numberIn(snapshot.statutoryDays),
  promisedDays: numberIn(snapshot.promisedDays),
  free: snapshot.free === true,
  fee: textIn(snapshot.fee),
  feeBasis: textIn(snapshot.feeBasis),
  result: textIn(snapshot.result),
  places: groupsIn(snapshot.places).map(({ name, address, hours }) => ({
    name: textIn(name),
    address: textIn(address),
    hours: textIn(hours),
  })),
  phone: textIn(snapshot.phone),
  supervisionPhone: textIn(snapshot.supervisionPhone),
  onlineUrl: textIn(snapshot.onlineUrl),
  visits: numberIn(snapshot.visits),
});
