import type { CatalogueEntry } from '../catalogue';
import type { LegalRegister } from '../legal-basis';
import {
  type IsoDate,
  type LimitsByDay,
  parseTimeLimit,
  type StatutoryLimits,
  statutoryLimits,
  type TimeLimitFinding,
  type TimeLimitReading,
  timeLimitFindings,
  type WorkCalendar,
} from '../time';
import { type BasisFinding, basisFindings } from './basis-findings';
import { hasTemplateMark } from './entry-rules/left-standing';
import { isChinese, saysSomething } from './entry-rules/placeholder-words';
import type { RuleOverrides } from './rule-overrides';

/**
 * What the rules may know beside the document. Without a register what needs it is silent; without the rest the law's
 * own numbers, the State Council's calendar and the rules as they stand are taken.
 */
export interface EntryContext {
  readonly register?: LegalRegister;
  readonly limits?: LimitsByDay;
  /** In China. A promise is judged by the law of the day on which it is judged; without it by the newest. */
  readonly today?: IsoDate;
  readonly calendar?: WorkCalendar;
  readonly overrides?: RuleOverrides;
}

/** An entry with its texts read once, ready for the rules. */
export interface JudgedEntry {
  readonly entry: CatalogueEntry;
  readonly timeLimit: TimeLimitReading;
  readonly timeLimitFindings: readonly TimeLimitFinding[];
  readonly basisFindings: readonly BasisFinding[];
  /** The law of the day on which it is judged. */
  readonly law: StatutoryLimits;
}

/** A number and a unit of time in English: 20 working days. */
const englishTerm = /\d[\s\S]*\b(?:hours?|days?|weeks?|months?|quarters?|years?|terms?)\b/iu;

/**
 * Whether a time limit is left to the reader of a translation. Its names tell which text an entry is of: in the Chinese
 * text letters without Chinese are a time limit only where they count time. NaN, #N/A or T+5 is what a program left
 * there, and nobody can read it as one.
 */
const isTranslated = ({ level1, level2, level3 }: CatalogueEntry, written: string): boolean =>
  !isChinese(written) &&
  (![level1, level2, level3].some((name) => /\p{Script=Han}/u.test(name ?? '')) || englishTerm.test(written));

export const judgedEntry = (
  entry: CatalogueEntry,
  { register, limits = statutoryLimits, today }: EntryContext = {},
): JudgedEntry => {
  const written = entry.timeLimit?.text ?? null;
  const timeLimit = parseTimeLimit(written ?? '');
  const name = saysSomething(entry.level2) ? [entry.level2, entry.level3] : [];
  const context = {
    subject: name.filter(saysSomething).join(' '),
    contents: entry.contentElements.map(({ text }) => text).filter(saysSomething),
    bases: entry.legalBases.map(({ title, text }) => title ?? text).filter(saysSomething),
    ...(entry.method === null ? {} : { method: entry.method }),
  };
  const law = today === undefined ? limits.newest : limits.on(today);
  return {
    entry,
    timeLimit,
    timeLimitFindings:
      written === null || isTranslated(entry, written) ? [] : timeLimitFindings(timeLimit, context, law),
    // A place of the template is told as one; that it cites nothing goes without saying.
    basisFindings: basisFindings(entry.legalBases, register).filter(
      ({ finding: { code, facts } }) => code !== 'not-a-citation' || !hasTemplateMark(facts.text ?? null),
    ),
    law,
  };
};
