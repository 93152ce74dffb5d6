import type { Rule } from '../../completeness/rule';
import { type ListedRuleId, ruled, sourceOf } from '../../finding';
import { defaultCalendar } from '../../time/calendar/calendar';
import { addWorkingDays } from '../../time/calendar/calendar-count';
import { statutoryLimits } from '../../time/statute/limits-by-day';
import { isReadable } from '../readable';
import type { JudgedContent } from './judged-content';

export { contentFromSnapshot, type JudgedContent } from './judged-content';

const isEmpty = ({ texts, attachments, isTranslation }: JudgedContent): boolean =>
  !isTranslation && attachments === 0 && !texts.some(isReadable);

/** A title alone informs nobody: there is a text, a picture or a file. */
const needsContent = (
  id: Extract<ListedRuleId, `${string}.text.missing`>,
  words: Pick<Rule<JudgedContent>, 'message' | 'hint'>,
): Rule<JudgedContent> => ({
  element: null,
  ...ruled(id),
  ...words,
  hits: (content) => (isEmpty(content) ? [{ field: 'body' }] : []),
});

/** 政府信息: it says something, and comes within the law's days after it was made. */
export const disclosureRules: readonly Rule<JudgedContent>[] = [
  needsContent('disclosure.text.missing', {
    message: { zh: '既没有正文，也没有附件', en: 'It has neither a text nor an attachment' },
    hint: { zh: '填写正文，或者上传文件作为附件', en: 'Write the text, or attach the file' },
  }),
  {
    element: null,
    ...ruled('disclosure.late'),
    message: {
      zh: '信息于{formed}形成，最迟应在{due}公开，已超过时限',
      en: 'It was made on {formed} and was due by {due}: it is late',
    },
    hint: {
      zh: '形成日期有误的，请更正；无误的尽快公开，今后在时限内公开',
      en: 'Correct the day of forming where it is wrong; else publish at once, and in time from now on',
    },
    hits: ({ formedOn, publishedOn, limits = statutoryLimits, calendar = defaultCalendar }) => {
      if (formedOn === null || publishedOn === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(formedOn)) return [];
      const { amount, source } = limits.on(formedOn).proactive;
      const { due } = addWorkingDays(formedOn, amount, calendar);
      return publishedOn > due
        ? [{ field: 'formedOn', facts: { formed: formedOn, due }, source: sourceOf(source) }]
        : [];
    },
  },
];

/** 回应关切: the answer stands in it. */
export const responseRules: readonly Rule<JudgedContent>[] = [
  needsContent('response.text.missing', {
    message: { zh: '没有回应内容', en: 'It gives no answer' },
    hint: {
      zh: '填写“回应内容”，说明事实、态度和处理情况',
      en: 'Write the answer: the facts, the stand, what is done',
    },
  }),
];

/** 培训和经验交流: what it was about can be read. */
export const trainingRules: readonly Rule<JudgedContent>[] = [
  needsContent('training.text.missing', {
    message: {
      zh: '没有内容概述、正文，也没有附件',
      en: 'It has neither a summary nor a text nor an attachment',
    },
    hint: {
      zh: '填写内容概述或正文，或者上传材料作为附件',
      en: 'Write a summary or the text, or attach the material',
    },
  }),
];
