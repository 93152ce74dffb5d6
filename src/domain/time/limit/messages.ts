import type { Language } from '../../codes';
import type { TimeLimitFinding, TimeLimitFindingCode } from './findings/findings';

interface Template {
  readonly message: string;
  readonly hint: string;
}

/** `{name}` is filled from the finding's facts. */
export const timeLimitMessages: Readonly<
  Record<TimeLimitFindingCode, { readonly zh: Template; readonly en: Template }>
> = {
  empty: {
    zh: { message: '未填写公开时限', hint: '填写时限，如“信息形成或者变更之日起{usual}内”' },
    en: { message: 'No time limit is given', hint: 'Give one, such as “信息形成或者变更之日起{usual}内”' },
  },
  unreadable: {
    zh: { message: '无法识别的时限：“{text}”', hint: '写明起算点、数字和单位（工作日或日）' },
    en: {
      message: 'Time limit not understood: “{text}”',
      hint: 'State what starts it, a number and a unit (working days or days)',
    },
  },
  contradictory: {
    zh: { message: '时限前后矛盾：“{text}”', hint: '只保留一个期限，并写明是“工作日”还是“日”' },
    en: {
      message: 'The time limit contradicts itself: “{text}”',
      hint: 'Keep one period, in working days (工作日) or calendar days (日)',
    },
  },
  ditto: {
    zh: { message: '时限写作“同上”', hint: '写出本条自己的时限：排序或筛选后“同上”会指向别处' },
    en: {
      message: 'The time limit says “same as above” (同上)',
      hint: 'Write out this item’s own limit: after sorting, “above” is another row',
    },
  },
  vague: {
    zh: { message: '时限不明确：“{word}”', hint: '改为具体期限；法定最长为信息形成或者变更之日起{usual}' },
    en: {
      message: 'The time limit is vague: “{word}”',
      hint: 'Give a period; the legal maximum is {usualEn} after the information is made or changed',
    },
  },
  hedged: {
    zh: { message: '时限留有余地：“{word}”', hint: '删去“{word}”，或写明例外情形' },
    en: { message: 'The time limit is hedged: “{word}”', hint: 'Drop “{word}”, or state the exceptions' },
  },
  'no-limit': {
    zh: { message: '只写明公开多久，未写明何时公开：“{text}”', hint: '补充公开时限，如“{usual}内”' },
    en: {
      message: 'It says how long it stays public, not when it is made public: “{text}”',
      hint: 'Add the limit, such as “{usual}内”',
    },
  },
  'too-long': {
    zh: {
      message: '{written}超过{matter}的法定时限{limit}（{source}）',
      hint: '改为{limit}以内；法律法规另有规定的，在公开依据中注明',
    },
    en: {
      message: '{writtenEn} is longer than the {limitEn} that the law allows for {matterEn} ({source})',
      hint: 'Shorten it to {limitEn}; where another law applies, cite it in the legal basis',
    },
  },
  'unit-doubtful': {
    zh: {
      message: '单位可能有误：写作{written}，{matter}的法定时限为{limit}（{source}）',
      hint: '核对“工作日”与“日”：前者不含周末和节假日',
    },
    en: {
      message:
        'The unit is doubtful: {writtenEn} is written, the law counts {limitEn} for {matterEn} ({source})',
      hint: 'Check working days (工作日) against calendar days (日)',
    },
  },
  'comment-too-short': {
    zh: {
      message: '征求意见期限{written}短于{limit}（{source}）',
      hint: '延长至{limit}；因情况紧急等缩短的，须说明理由',
    },
    en: {
      message: 'The comment period of {writtenEn} is shorter than {limitEn} ({source})',
      hint: 'Extend it to {limitEn}; a shorter one needs a stated reason',
    },
  },
};

const fill = (template: string, facts: TimeLimitFinding['facts']): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);

/** A finding in words. @internal */
export const timeLimitMessage = (finding: TimeLimitFinding, locale: Language = 'zh'): Template => {
  const { message, hint } = timeLimitMessages[finding.code][locale];
  return { message: fill(message, finding.facts), hint: fill(hint, finding.facts) };
};
