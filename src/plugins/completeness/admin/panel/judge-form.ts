import { entryFromSnapshot } from '../../../../domain/catalogue';
import { defaultLocale, type Locale, locales, type Rehearsal } from '../../../../domain/change';
import type { Band } from '../../../../domain/codes';
import { bandOf, type EntryContext, fixFirst, scoreOf } from '../../../../domain/completeness';
import { type Beside, judgeChange } from '../../../../domain/document-rules';
import type { PublicType } from '../../../../domain/public-model';
import { type FormValues, snapshotFromForm } from '../../../../domain/snapshot';
import { chinaDay } from '../../../../domain/time';
import { type StandingFinding, standings } from '../../../../domain/waivers';
import type { KeptWaiver } from './kept-waiver';

export interface FormJudgement {
  /** Of a catalogue item; other types have no score. */
  readonly score: { readonly points: number; readonly band: Band } | null;
  /** The time limit of a catalogue item, as written. */
  readonly timeLimit: string | null;
  /** What to fix first on top, each with the waiver that concerns it. */
  readonly findings: readonly StandingFinding<KeptWaiver>[];
}

/** What the gate says of the form, with what the store knows of its days. */
export type PanelRehearsal = Rehearsal & {
  readonly days?: Pick<Beside, 'since' | 'interpretedOn' | 'policyDays'>;
};

export interface FormState {
  readonly type: PublicType;
  readonly values: FormValues;
  /** The document as loaded; nothing for a new one. */
  readonly saved: FormValues | undefined;
  /** Of the form; without it, of what is saved. */
  readonly locale?: Locale;
  readonly waivers: readonly KeptWaiver[];
  /** Text of the policy that an interpretation explains. */
  readonly policyBody?: string | null;
  /** What the gate says beyond the rules, once it was asked. */
  readonly rehearsal?: PanelRehearsal | null;
  /** ISO 8601. */
  readonly now: string;
}

export const localeOf = (saved: FormValues | undefined): Locale =>
  locales.find((locale) => locale === saved?.locale) ?? defaultLocale;

/** Which policy an interpretation explains: by its id, or SAVED for the one to which `interpretation` is linked. */
export interface ExplainedPolicy {
  readonly policy: string | null;
  readonly interpretation: string | null;
  readonly locale: Locale;
}

export const explainedPolicy = (
  type: PublicType,
  values: FormValues,
  saved: FormValues | undefined,
): ExplainedPolicy => {
  const { policy } = type.name === 'interpretation' ? snapshotFromForm(type, values, saved) : {};
  return {
    policy: typeof policy === 'string' ? policy : null,
    interpretation: typeof saved?.documentId === 'string' ? saved.documentId : null,
    locale: localeOf(saved),
  };
};

/** Said alone, as at the gate: what else could be said of a text without its other half would only mislead. */
const alone = 'locale.chinese-first';

/** The same rules as at the gate and on the command line, over what stands in the form now, and what the gate adds. */
export const judgeForm = (
  {
    type,
    values,
    saved,
    waivers,
    policyBody = null,
    rehearsal = null,
    now,
    locale = localeOf(saved),
  }: FormState,
  context: EntryContext = {},
): FormJudgement => {
  const snapshot = { ...snapshotFromForm(type, values, saved), ...rehearsal?.shared };
  const said = rehearsal?.findings ?? [];
  // Of what is saved, the server tells since when it is public; a new form is not.
  const unknown = { since: saved === undefined ? null : undefined, interpretedOn: null, policyDays: null };
  const days = rehearsal?.days ?? unknown;
  const beside = { policyBody, today: chinaDay(now), now, locale, ...days };
  const judged = judgeChange({ type: type.name, snapshot }, context, beside);
  const documentId = typeof saved?.documentId === 'string' ? saved.documentId : '';
  const document = { type: type.name, documentId, locale };
  const standing = new Map(
    standings(judged, { document, snapshot, waivers }, now).map((found) => [found.finding, found]),
  );
  const points = scoreOf(judged);
  const isItem = type.name === 'catalog-item';
  return {
    score: isItem ? { points, band: bandOf(points) } : null,
    timeLimit: isItem ? (entryFromSnapshot(snapshot).timeLimit?.text ?? null) : null,
    findings: (said.some(({ rule }) => rule === alone) ? said : fixFirst([...judged, ...said])).map(
      (finding) => standing.get(finding) ?? { finding, occurrence: 0, waiver: null },
    ),
  };
};
