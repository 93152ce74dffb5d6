import { entryFromSnapshot } from '../catalogue';
import { defaultLocale, type Locale, type PublicChange, type Snapshot } from '../change';
import { judgeEntry } from '../completeness/judge-entry';
import type { EntryContext } from '../completeness/judged-entry';
import { applyRules } from '../completeness/rule';
import { noOverrides, overrideFindings } from '../completeness/rule-overrides';
import type { Finding } from '../finding';
import { partsFindings } from '../parts';
import { personalDataFindings } from '../privacy';
import { type PublicTypeName, publicType } from '../public-model';
import { chinaDay, type IsoDate } from '../time';
import {
  contentFromSnapshot,
  disclosureRules,
  type JudgedContent,
  responseRules,
  trainingRules,
} from './content-rules';
import { eventFromSnapshot, eventRules } from './event-rules';
import { guideFromSnapshot, judgeGuide } from './guide-rules';
import { type ExplainedDays, interpretationFromSnapshot, interpretationRules } from './interpretation-rules';
import { policyRules } from './policy-rules';
import { policyTextFromSnapshot, policyTextRules } from './policy-rules/text-rules';
import { requiredFieldFindings } from './required-fields';
import { futureDayFindings, unusualDayFindings } from './unusual-days';

/**
 * What a document is judged with that does not stand in it. Whoever judges says all of it, unknown or not: who left
 * something out would judge more softly than the gate, and nobody would notice.
 */
export interface Beside {
  /** Text of the policy that an interpretation explains, and its days; null: not known, or no interpretation. */
  readonly policyBody: string | null;
  readonly policyDays: ExplainedDays | null;
  /** The days on which interpretations of a policy became public; null: no rule asks for one. */
  readonly interpretedOn: readonly IsoDate[] | null;
  /** When the document became public, ISO 8601; null: it would now; undefined: not known, no rule says that it is late. */
  readonly since: string | null | undefined;
  /** Of the document. */
  readonly locale: Locale;
  /** ISO 8601; null: no rule speaks about what is overdue. */
  readonly now: string | null;
  /** In China; null: no rule speaks about days that are most likely mistyped. */
  readonly today: IsoDate | null;
}

/** The rules that a type has beside its required fields. */
const ownRules = (
  type: PublicTypeName,
  snapshot: Snapshot,
  context: EntryContext,
  { policyBody, policyDays, locale, now, since, today, interpretedOn }: Beside,
): readonly Finding[] => {
  const { overrides } = context;
  const { limits, calendar } = context;
  const own = { ...(limits ? { limits } : {}), ...(calendar ? { calendar } : {}) };
  const publishedOn = since === null ? today : since && chinaDay(since);
  const known = { ...own, ...(publishedOn ? { publishedOn } : {}) };
  const content = (): JudgedContent => contentFromSnapshot(type, snapshot, locale, known);
  switch (type) {
    case 'catalog-item':
      return judgeEntry(entryFromSnapshot(snapshot), context);
    case 'participation-event':
      return applyRules(
        eventRules,
        eventFromSnapshot(snapshot, {
          ...(now ? { now } : {}),
          ...(since === undefined ? {} : { since }),
          ...(limits ? { limits } : {}),
        }),
        overrides,
      );
    case 'interpretation':
      return applyRules(
        interpretationRules,
        interpretationFromSnapshot(snapshot, policyBody, locale, { ...known, policyDays }),
        overrides,
      );
    case 'policy':
      return [
        ...applyRules(
          policyTextRules,
          policyTextFromSnapshot(snapshot, locale, today ?? undefined),
          overrides,
        ),
        ...(interpretedOn && today && publishedOn && locale === defaultLocale
          ? applyRules(
              policyRules,
              {
                needsInterpretation: snapshot.needsInterpretation === true,
                publishedOn,
                interpretedOn,
                today,
                ...own,
              },
              overrides,
            )
          : []),
      ];
    case 'disclosure':
      return applyRules(disclosureRules, content(), overrides);
    case 'response':
      return applyRules(responseRules, content(), overrides);
    case 'training':
      return applyRules(trainingRules, content(), overrides);
    case 'service-guide':
      return judgeGuide(guideFromSnapshot(snapshot), context);
    default:
      return [];
  }
};

/** What speaks against making a change public; nothing speaks against taking something away. */
export const judgeChange = (
  { type, snapshot }: Pick<PublicChange, 'type' | 'snapshot'>,
  context: EntryContext,
  beside: Beside,
): readonly Finding[] => {
  if (snapshot === null) return [];
  const declared = publicType(type);
  // What is far too long is not looked at part by part.
  const tooLong = partsFindings(declared, snapshot);
  if (tooLong.length > 0) return tooLong;
  return [
    ...requiredFieldFindings(declared, snapshot),
    ...ownRules(type, snapshot, context, beside),
    ...(beside.today ? unusualDayFindings(declared, snapshot, beside.today) : []),
    ...(beside.today ? futureDayFindings(declared, snapshot, beside.today) : []),
    ...overrideFindings(personalDataFindings(declared, snapshot), context.overrides ?? noOverrides),
  ];
};
