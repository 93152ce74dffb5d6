import { isChinese } from '../../completeness/entry-rules/placeholder-words';
import type { Rule } from '../../completeness/rule';
import { ruled } from '../../finding';
import type { JudgedGuide } from './judged-guide';

/** Words that leave it to the window what is asked for (兜底条款): nobody can prepare for them. */
const vague = new RegExp(
  [
    '(?:法律|法规|规章|政策)[^，。；\\n]{0,12}规定的?其[他它](?:条件|情形|材料|要求)?',
    '其[他它](?:相关|有关|需要|所需|应当|必要|要求)?(?:具备|提交|提供|补充)?的?(?:申请|证明|辅助)?(?:材料|资料|证件|证明|手续|条件|情形|要求)',
    '(?:相关|有关)的?(?:申请|证明)?(?:材料|资料|证件|证明|手续|部门|单位|科室|机构|人员)',
    '等(?:材料|资料|证件|证明)',
    '(?:视|根据|按照?)(?:具体|实际)?情况(?:而定|确定|办理)?',
    '按(?:照)?(?:有关|相关)规定',
    '酌情',
  ].join('|'),
  'gu',
);

const vagueWords = (text: string | null): readonly string[] =>
  isChinese(text) ? [...new Set([...text.matchAll(vague)].map(([words]) => words))] : [];

/** The texts by which a citizen prepares. */
const texts = (guide: JudgedGuide): ReadonlyArray<readonly [field: string, text: string | null]> => [
  ['conditions', guide.conditions],
  ...guide.materials.flatMap(({ name, note }, index) => [
    [`materials.${index}.name`, name] as const,
    [`materials.${index}.note`, note] as const,
  ]),
  ...guide.steps.flatMap(({ text, office }, index) => [
    [`steps.${index}.text`, text] as const,
    [`steps.${index}.office`, office] as const,
  ]),
  ['fee', guide.fee],
];

export const vagueWordsRule: Rule<JudgedGuide> = {
  ...ruled('guide.words.vague'),
  element: null,
  message: { zh: '说法笼统：“{words}”', en: 'Too vague to prepare for: “{words}”' },
  hint: {
    zh: '逐项写明是什么材料、什么条件、哪个单位，不留兜底条款',
    en: 'Name each document, condition and office',
  },
  hits: (guide) =>
    texts(guide).flatMap(([field, text]) => {
      const words = vagueWords(text);
      return words.length === 0 ? [] : [{ field, facts: { words: words.join('”“') } }];
    }),
};
