import { audiencesOf, methodsOf } from '../../catalogue';
import { ruled } from '../../finding';
import type { JudgedEntry } from '../judged-entry';
import type { Rule } from '../rule';
import { namesNoOne } from './generic-words';
import { saysSomething } from './placeholder-words';

/** A choice that needs a word of explanation has it. */
export const choiceRules: readonly Rule<JudgedEntry>[] = [
  {
    ...ruled('element.channel.other-unnamed'),
    element: 'channel',
    message: { zh: '选择了“其他”渠道，但未写明名称', en: 'The channel “other” is chosen but not named' },
    hint: { zh: '填写渠道名称，如“村务微信群”', en: 'Name the channel, such as “村务微信群”' },
    hits: ({ entry: { channels, channelNote } }) =>
      channels.includes('other') && !saysSomething(channelNote) ? [{ field: 'channelNote' }] : [],
  },
  {
    ...ruled('element.audience.unnamed'),
    element: 'audience',
    message: {
      zh: '公开对象为特定群体，但未写明是哪些人',
      en: 'The audience is a specific group, but not which',
    },
    hint: { zh: '写明具体对象，如“申请人及其家庭成员”', en: 'Say who it is, such as “申请人及其家庭成员”' },
    hits: ({ entry }) => {
      const { audienceNote } = entry;
      return audiencesOf(entry).includes('specific') &&
        (!saysSomething(audienceNote) || namesNoOne(audienceNote))
        ? [{ field: 'audienceNote' }]
        : [];
    },
  },
  {
    ...ruled('element.method.reason-missing'),
    element: 'method',
    message: {
      zh: '属于依申请公开或不予公开，但未说明理由',
      en: 'It is given on request only or withheld, but no reason is stated',
    },
    hint: {
      zh: '说明理由，并引用法律条款，如《政府信息公开条例》第十五条',
      en: 'State the reason and cite the article, such as article 15 of the disclosure regulation',
    },
    hits: ({ entry }) => {
      const { attribute, attributeReason } = entry;
      const limited =
        methodsOf(entry).includes('on-request') || attribute === 'on-request' || attribute === 'withheld';
      return limited && !saysSomething(attributeReason ?? null) ? [{ field: 'attributeReason' }] : [];
    },
  },
  {
    ...ruled('element.method.article-missing'),
    element: 'method',
    message: { zh: '理由中未引用法律条款', en: 'The reason cites no article of a law' },
    hint: {
      zh: '写明依据哪部法律的第几条，如《政府信息公开条例》第十五条',
      en: 'Name the law and the article, such as article 15 of the disclosure regulation',
    },
    hits: ({ entry: { attribute, attributeReason } }) =>
      (attribute === 'on-request' || attribute === 'withheld') &&
      saysSomething(attributeReason ?? null) &&
      !/第[0-9０-９〇零一二三四五六七八九十百]+条|article\s+\d/iu.test(attributeReason ?? '')
        ? [{ field: 'attributeReason' }]
        : [],
  },
];
