import { ruled } from '../../finding';
import type { JudgedEntry } from '../judged-entry';
import type { Rule } from '../rule';
import { elementTexts } from './element-values';
import { genericSubjectsIn, isGenericContent, pointsElsewhere } from './generic-words';
import { hasTemplateMark } from './left-standing';
import { saysSomething } from './placeholder-words';

/** What is wrong with the name, the content and the subject that are there. */
export const elementFaultRules: readonly Rule<JudgedEntry>[] = [
  {
    ...ruled('element.name.level1-missing'),
    element: 'name',
    message: { zh: '未填写事项类别（一级事项）', en: 'The group of the item (一级事项) is missing' },
    hint: { zh: '填写事项类别，如“最低生活保障”', en: 'Name the group, such as “最低生活保障”' },
    hits: ({ entry: { level1 } }) => (saysSomething(level1) ? [] : [{ field: 'level1' }]),
  },
  {
    ...ruled('element.content.partly-empty'),
    element: 'content',
    message: {
      zh: '有一项公开内容没有实际内容：“{text}”',
      en: 'One of the content elements says nothing: “{text}”',
    },
    hint: { zh: '写明公开什么，或删去这一项', en: 'Say what is made public, or delete the element' },
    hits: ({ entry }) =>
      (elementTexts.content?.(entry) ?? [])
        // A place of the template is told as one: 待完善.
        .filter(({ text }) => (!saysSomething(text) && !hasTemplateMark(text)) || pointsElsewhere(text))
        .map(({ field, text }) => ({ field, facts: { text: text?.trim() ?? '' } })),
  },
  {
    ...ruled('element.content.generic'),
    element: 'content',
    message: {
      zh: '公开内容未结合本地细化：“{text}”',
      en: 'A content element was never localised: “{text}”',
    },
    hint: {
      zh: '改为本地实际公开的文件或信息名称',
      en: 'Name the documents or the information that this district makes public',
    },
    hits: ({ entry: { contentElements } }) =>
      contentElements.flatMap(({ text }, index) =>
        isGenericContent(text)
          ? [{ field: `contentElements.${index}.text`, facts: { text: text ?? '' } }]
          : [],
      ),
  },
  {
    ...ruled('element.subject.generic'),
    element: 'subject',
    message: { zh: '公开主体未写明具体单位：“{text}”', en: 'The subject names no particular unit: “{text}”' },
    hint: {
      zh: '改为负责公开的单位规范全称，如“××区民政局”',
      en: 'Write the full official name of the unit that makes it public',
    },
    hits: ({ entry: { subjectText } }) => {
      const names = genericSubjectsIn(subjectText);
      return names.length === 0 ? [] : [{ field: 'subjectText', facts: { text: names.join('、') } }];
    },
  },
];
