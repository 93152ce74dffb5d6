import { saysSomething } from '../../completeness/entry-rules/placeholder-words';
import type { Rule } from '../../completeness/rule';
import { ruled } from '../../finding';
import type { JudgedGuide } from './judged-guide';

const saysFree = (fee: string | null): boolean =>
  fee !== null && /免费|不收费|不收取|免收|free of charge/iu.test(fee);

/** That it is free, or how much it costs and on what basis. */
export const feeRules: readonly Rule<JudgedGuide>[] = [
  {
    element: null,
    ...ruled('guide.fee.missing'),
    message: { zh: '未说明是否收费', en: 'It does not say whether it costs anything' },
    hint: {
      zh: '不收费的，“不收费”选“是”；收费的，填写收费标准和依据',
      en: 'Say that it is free, or how much it costs and on what basis',
    },
    hits: ({ free, fee }) => (free || saysSomething(fee) ? [] : [{ field: 'fee' }]),
  },
  {
    element: null,
    ...ruled('guide.fee.contradiction'),
    message: { zh: '“不收费”与收费标准不一致', en: 'Whether it is free is said in two ways' },
    hint: {
      zh: '不收费的，“不收费”选“是”并清空收费标准；收费的选“否”',
      en: 'Where it is free, say so and leave the fee empty',
    },
    hits: ({ free, fee }) =>
      (free && saysSomething(fee) && !saysFree(fee)) || (!free && saysFree(fee)) ? [{ field: 'free' }] : [],
  },
  {
    element: null,
    ...ruled('guide.fee.no-basis'),
    message: { zh: '收费而未写明依据', en: 'It costs something and does not say on what basis' },
    hint: { zh: '填写批准收费的文件名称和文号', en: 'Name the document that allows it, with its number' },
    hits: ({ free, fee, feeBasis }) =>
      !free && saysSomething(fee) && !saysFree(fee) && !saysSomething(feeBasis)
        ? [{ field: 'feeBasis' }]
        : [],
  },
];
