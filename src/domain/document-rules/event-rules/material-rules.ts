import { saysSomething } from '../../completeness/entry-rules/placeholder-words';
import type { Rule } from '../../completeness/rule';
import { ruled } from '../../finding';
import { textOfHtml } from '../../texts/html-text';
import type { JudgedEvent } from './judged-event';

/** What the public needs to take part: the matter, the draft, the way in. */
export const materialRules: readonly Rule<JudgedEvent>[] = [
  {
    ...ruled('event.matter.missing'),
    element: null,
    message: { zh: '未说明征求意见或参与的事项', en: 'It does not say what it is about' },
    hint: {
      zh: '填写事项说明，或附上征求意见稿及起草说明',
      en: 'Describe the matter, or give the draft and the reasons for it',
    },
    hits: ({ summary, body }) =>
      saysSomething(summary) || saysSomething(textOfHtml(body)) ? [] : [{ field: 'summary' }],
  },
  {
    ...ruled('event.draft.missing'),
    element: null,
    message: { zh: '公开征求意见未附决策草案', en: 'The draft for comment is not there' },
    hint: {
      zh: '在正文中公布决策草案及其说明等材料',
      en: 'Publish the draft and the reasons for it in the text',
    },
    hits: ({ form, body }) =>
      form === 'public-comment' && !saysSomething(textOfHtml(body)) ? [{ field: 'body' }] : [],
  },
  {
    ...ruled('event.ways.missing'),
    element: null,
    message: { zh: '未写明参与方式和渠道', en: 'It does not say how to take part' },
    hint: {
      zh: '写明怎样参加或提交意见，如信函地址、电子邮箱、办公电话',
      en: 'Say how to join or answer: by letter, e-mail, or an office telephone',
    },
    hits: ({ ways, place }) => (saysSomething(ways) || saysSomething(place) ? [] : [{ field: 'ways' }]),
  },
];
