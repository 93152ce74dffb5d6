import { saysSomething } from '../../completeness/entry-rules/placeholder-words';
import type { Hit, Rule } from '../../completeness/rule';
import { ruled } from '../../finding';
import { textOfHtml } from '../../texts/html-text';
import { isReadable } from '../readable';
import { copiedShare } from './copied-share';
import { dayRules } from './day-rules';
import type { JudgedInterpretation } from './judged-interpretation';
import { usualParts } from './usual-parts';

export {
  type ExplainedDays,
  interpretationFromSnapshot,
  type JudgedInterpretation,
} from './judged-interpretation';

/** From which share of copied words an interpretation explains little, and none at all: what explains, quotes up to a seventh; greetings and bullets around an excerpt take a quarter. */
const MUCH_COPIED = 0.5;
const ONLY_EXCERPT = 0.7;

const percent = (share: number): string => String(Math.round(share * 100));

const copiedBetween =
  (from: number, below: number) =>
  ({ body, policyBody }: JudgedInterpretation): readonly Hit[] => {
    if (policyBody === null) return [];
    const share = copiedShare(textOfHtml(body), textOfHtml(policyBody));
    return share >= from && share < below ? [{ field: 'body', facts: { share: percent(share) } }] : [];
  };

const isPicture = ({ form, body }: JudgedInterpretation): boolean =>
  form === 'infographic' || (/<img\b/iu.test(body ?? '') && !saysSomething(textOfHtml(body)));

const partsMissing = ({ body, textAlternative }: JudgedInterpretation, essential: boolean) => {
  const text = `${textOfHtml(body)}\n${textAlternative ?? ''}`;
  if (!saysSomething(text)) return [];
  return usualParts.filter((part) => part.essential === essential && !part.says(text));
};

/** An interpretation explains: it is no excerpt, has the usual parts, and can be read by everyone. */
export const interpretationRules: readonly Rule<JudgedInterpretation>[] = [
  {
    element: null,
    ...ruled('interpretation.body.missing'),
    message: { zh: '没有解读内容', en: 'It says nothing' },
    hint: {
      zh: '填写解读正文，插入图解并写文字说明，或者上传文件作为附件',
      en: 'Write the text, insert the picture with its text, or attach the file',
    },
    hits: ({ body, textAlternative, attachments = 0, isTranslation = false }) =>
      isTranslation || attachments > 0 || isReadable(body) || saysSomething(textAlternative)
        ? []
        : [{ field: 'body' }],
  },
  {
    element: null,
    ...ruled('interpretation.excerpt'),
    message: {
      zh: '解读有{share}%照抄政策原文，不成其为解读',
      en: '{share}% is copied from the policy: that explains nothing',
    },
    hint: {
      zh: '用群众听得懂的话说明背景、对象、标准和办理方法',
      en: 'Say in plain words why, for whom, how much and how to apply',
    },
    hits: copiedBetween(ONLY_EXCERPT, Number.POSITIVE_INFINITY),
  },
  {
    element: null,
    ...ruled('interpretation.much-copied'),
    message: { zh: '解读有{share}%照抄政策原文', en: '{share}% is copied from the policy' },
    hint: { zh: '减少摘抄，增加解释、举例和对比', en: 'Quote less, explain and compare more' },
    hits: copiedBetween(MUCH_COPIED, ONLY_EXCERPT),
  },
  {
    element: null,
    ...ruled('interpretation.part.missing'),
    message: { zh: '未说明“{part}”', en: 'It does not tell the {partEn}' },
    hint: { zh: '补充“{part}”部分', en: 'Add a part on the {partEn}' },
    hits: (judged) =>
      partsMissing(judged, true).map(({ zh, en }) => ({ field: 'body', facts: { part: zh, partEn: en } })),
  },
  {
    element: null,
    ...ruled('interpretation.parts.few'),
    message: { zh: '还可说明：{parts}', en: 'It could also tell: {partsEn}' },
    hint: { zh: '按文件实际，选取群众关心的部分补充', en: 'Add those that matter to the readers' },
    hits: (judged) => {
      const missing = partsMissing(judged, false);
      if (missing.length === 0) return [];
      return [
        {
          field: 'body',
          facts: {
            parts: missing.map(({ zh }) => zh).join('、'),
            partsEn: missing.map(({ en }) => en).join(', '),
          },
        },
      ];
    },
  },
  {
    element: null,
    ...ruled('interpretation.picture.no-text'),
    message: {
      zh: '图片解读没有文字说明，看不见图片的人无法阅读',
      en: 'A picture without text: who cannot see it cannot read it',
    },
    hint: { zh: '在“替代文字”中写出图中的全部信息', en: 'Write all that the picture tells as its text' },
    hits: (judged) =>
      isPicture(judged) && !saysSomething(judged.textAlternative) && !saysSomething(textOfHtml(judged.body))
        ? [{ field: 'textAlternative' }]
        : [],
  },
  ...dayRules,
];
