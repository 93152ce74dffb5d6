import { saysSomething } from '../../completeness/entry-rules/placeholder-words';
import type { Rule } from '../../completeness/rule';
import { ruled } from '../../finding';
import type { JudgedGuide } from './judged-guide';

/** Letters and digits with dots and dashes between: the national codes and the older local ones. */
const itemCode = /^[0-9A-Za-z][0-9A-Za-z._-]{3,63}$/u;

/** Which service it is, who may ask for it and when, and on what ground. */
export const applicantRules: readonly Rule<JudgedGuide>[] = [
  {
    element: null,
    ...ruled('guide.code.unreadable'),
    message: { zh: '事项编码“{code}”不像编码', en: '“{code}” does not look like a code' },
    hint: {
      zh: '填写4至64位数字、字母（中间可有“-”“.”“_”）；没有编码的不填',
      en: 'Give 4 to 64 digits and letters (“-”, “.”, “_” between), or leave it empty',
    },
    hits: ({ itemCode: code }) =>
      code === null || itemCode.test(code) ? [] : [{ field: 'itemCode', facts: { code } }],
  },
  {
    element: null,
    ...ruled('guide.audience.missing'),
    message: { zh: '未说明谁可以办理', en: 'It does not say who may apply' },
    hint: { zh: '选择受理对象类别和受理对象', en: 'Choose the kinds of applicants and the audience' },
    hits: ({ audience, applicants }) =>
      audience === null && applicants.length === 0 ? [{ field: 'applicants' }] : [],
  },
  {
    element: null,
    ...ruled('guide.audience.unnamed'),
    message: {
      zh: '受理对象为特定群体，但未写明是哪些人',
      en: 'It is for a specific group and does not say which',
    },
    hint: { zh: '写明是谁，如“具有本区户籍的居民家庭”', en: 'Say who, such as “households of the district”' },
    hits: ({ audience, audienceNote }) =>
      audience === 'specific' && !saysSomething(audienceNote) ? [{ field: 'audienceNote' }] : [],
  },
  {
    element: null,
    ...ruled('guide.conditions.missing'),
    message: { zh: '未填写受理条件', en: 'The conditions are missing' },
    hint: {
      zh: '逐条写明符合什么条件可以办理；没有条件的写明“凡申请即予受理”',
      en: 'Say under which conditions it is done; where there are none, say so in a sentence',
    },
    hits: ({ conditions }) => (saysSomething(conditions) ? [] : [{ field: 'conditions' }]),
  },
  {
    element: null,
    ...ruled('guide.legal-basis.missing'),
    message: { zh: '未填写设定依据', en: 'No legal basis is given' },
    hint: {
      zh: '写明设定本事项的文件名称、文号和条款',
      en: 'Name the document on which the service rests, with number and article',
    },
    hits: ({ legalBases }) =>
      legalBases.some(
        ({ text, title, number, legalBasis }) =>
          legalBasis !== null || [text, title, number].some(saysSomething),
      )
        ? []
        : [{ field: 'legalBases' }],
  },
];
