import { isChinese } from '../../completeness/entry-rules/placeholder-words';
import type { Rule } from '../../completeness/rule';
import { ruled } from '../../finding';
import type { JudgedGuide } from './judged-guide';

/** 及时办理, 尽快办结: a step that ends whenever it ends, unless a number or 当场 stands beside. */
const openTime = /及时|尽快|尽早|适时|按时|另行通知/u;
const exactTime = /[\d一二三四五六七八九十两半]\s*个?(?:工作日|小时|分钟|日|天|周|月)|当场|当日|即时/u;

/** How long it takes: a limit there always is, and the unit may only promise to be quicker than the law. */
export const timeRules: readonly Rule<JudgedGuide>[] = [
  {
    element: null,
    ...ruled('guide.time-limit.missing'),
    message: { zh: '未填写办理时限', en: 'The time limit is missing' },
    hint: {
      zh: '填写承诺时限；法律法规对时限有规定的，同时填写法定时限',
      en: 'Give the promised limit, and the statutory one where a law sets it',
    },
    hits: ({ statutoryDays, promisedDays }) =>
      statutoryDays === null && promisedDays === null ? [{ field: 'promisedDays' }] : [],
  },
  {
    element: null,
    ...ruled('guide.time-limit.unpromised'),
    message: { zh: '只有法定时限，没有承诺时限', en: 'There is a statutory limit and no promised one' },
    hint: {
      zh: '填写本单位承诺的时限；不能再压减的，填与法定时限相同的数字',
      en: 'Give the limit that the unit promises, the same number where it cannot be quicker',
    },
    hits: ({ statutoryDays, promisedDays }) =>
      statutoryDays !== null && promisedDays === null ? [{ field: 'promisedDays' }] : [],
  },
  {
    element: null,
    ...ruled('guide.time-limit.longer'),
    message: {
      zh: '承诺时限{promised}个工作日，长于法定时限{statutory}个工作日',
      en: 'The promised limit of {promised} working days is longer than the statutory one of {statutory}',
    },
    hint: {
      zh: '承诺时限只能等于或短于法定时限，核对两个数字',
      en: 'A promise may only be as long as the law or shorter: check both numbers',
    },
    hits: ({ statutoryDays, promisedDays }) =>
      statutoryDays !== null && promisedDays !== null && promisedDays > statutoryDays
        ? [
            {
              field: 'promisedDays',
              facts: { promised: String(promisedDays), statutory: String(statutoryDays) },
            },
          ]
        : [],
  },
  {
    element: null,
    ...ruled('guide.step.time-vague'),
    message: { zh: '环节时限不明确：“{time}”', en: 'The time of a step is vague: “{time}”' },
    hint: {
      zh: '改为具体期限，如“5个工作日”“当场”',
      en: 'Give a number, such as 5 working days, or “at once”',
    },
    hits: ({ steps }) =>
      steps.flatMap(({ time }, index) =>
        isChinese(time) && openTime.test(time) && !exactTime.test(time)
          ? [{ field: `steps.${index}.time`, facts: { time } }]
          : [],
      ),
  },
];
