import type { CatalogueEntry } from '../../catalogue';
import { type ElementCode, elements } from '../../codes';
import { ruled } from '../../finding';
import type { JudgedEntry } from '../judged-entry';
import type { Rule } from '../rule';
import { type ElementText, elementTexts } from './element-values';
import { hasTemplateMark } from './left-standing';

type MarkedElement = Exclude<ElementCode, 'subject' | 'method' | 'audience'>;

/** Texts in which a form's own places can be left standing; a subject's are told by `element.subject.generic`. */
const texts: Readonly<Record<MarkedElement, (entry: CatalogueEntry) => readonly ElementText[]>> = {
  name: ({ level1, level2, level3 }) => [
    { field: 'level1', text: level1 },
    { field: 'level2', text: level2 },
    { field: 'level3', text: level3 },
  ],
  content: elementTexts.content ?? (() => []),
  'legal-basis': elementTexts['legal-basis'] ?? (() => []),
  'time-limit': elementTexts['time-limit'] ?? (() => []),
  channel: ({ channelNote }) => [{ field: 'channelNote', text: channelNote }],
};

/** XX, ××, ____, 请填写: a place of the template that nobody filled in. */
export const templateMarkRules: readonly Rule<JudgedEntry>[] = (
  Object.entries(texts) as [MarkedElement, (entry: CatalogueEntry) => readonly ElementText[]][]
).map(([element, textsOf]) => ({
  ...ruled(`element.${element}.template`),
  element,
  message: {
    zh: `${elements[element].zh}中留有模板的空位：“{text}”`,
    en: `The ${elements[element].en.toLowerCase()} still has a place of the template: “{text}”`,
  },
  hint: { zh: '填写本单位的实际名称、年份或内容', en: 'Fill in the name, year or content of this unit' },
  hits: ({ entry }) =>
    textsOf(entry)
      .filter(({ text }) => hasTemplateMark(text))
      .map(({ field, text }) => ({ field, facts: { text: text?.trim() ?? '' } })),
}));
