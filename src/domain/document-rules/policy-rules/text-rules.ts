import { defaultLocale, type Locale } from '../../change';
import type { Rule } from '../../completeness/rule';
import { ruled } from '../../finding';
import { properYearBrackets } from '../../legal-basis';
import type { IsoDate } from '../../time/calendar/dates';
import { isReadable } from '../readable';
import { validityRules } from './validity-rules';

/** What the rules know of a policy's own text. */
export interface JudgedPolicyText {
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly effectiveOn?: string | null;
  readonly expiresOn?: string | null;
  readonly validity?: string | null;
  /** Without it no rule says that its time is over. */
  readonly today?: IsoDate;
  readonly body: string | null;
  readonly attachments: number;
  /** The wording that binds is the Chinese one: a translation may be a title and a summary. */
  readonly isTranslation: boolean;
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const policyTextFromSnapshot = (
  snapshot: Readonly<Record<string, unknown>>,
  locale: Locale = defaultLocale,
  today?: IsoDate,
): JudgedPolicyText => ({
  documentNumber: textIn(snapshot.documentNumber),
  issuedOn: textIn(snapshot.issuedOn),
  effectiveOn: textIn(snapshot.effectiveOn),
  expiresOn: textIn(snapshot.expiresOn),
  validity: textIn(snapshot.validity),
  ...(today === undefined ? {} : { today }),
  body: textIn(snapshot.body),
  attachments: Array.isArray(snapshot.attachments) ? snapshot.attachments.length : 0,
  isTranslation: locale !== defaultLocale,
});

/** A policy has a day, something to read, a number as the standard writes it, and days that agree. */
export const policyTextRules: readonly Rule<JudgedPolicyText>[] = [
  {
    element: null,
    ...ruled('policy.issued-on.missing'),
    message: { zh: '未填写成文日期', en: 'The day on which it was signed is missing' },
    hint: { zh: '填写文件落款处的成文日期', en: 'Give the day that stands below the text' },
    hits: ({ issuedOn }) => (issuedOn === null || issuedOn === '' ? [{ field: 'issuedOn' }] : []),
  },
  {
    element: null,
    ...ruled('policy.text.missing'),
    message: { zh: '既没有正文，也没有附件', en: 'It has neither a text nor an attachment' },
    hint: { zh: '填写正文，或者上传文件作为附件', en: 'Write the text, or attach the file' },
    hits: ({ body, attachments, isTranslation }) =>
      isTranslation || attachments > 0 || isReadable(body) ? [] : [{ field: 'body' }],
  },
  {
    element: null,
    ...ruled('policy.number.brackets'),
    message: {
      zh: '文号中的年份应使用六角括号〔〕：“{number}”',
      en: 'The year in a document number stands in 〔〕: “{number}”',
    },
    hint: { zh: '改为“{proper}”', en: 'Write “{proper}”' },
    hits: ({ documentNumber }) => {
      const number = documentNumber ?? '';
      const proper = properYearBrackets(number);
      return proper === number ? [] : [{ field: 'documentNumber', facts: { number, proper } }];
    },
  },
  ...validityRules,
];
