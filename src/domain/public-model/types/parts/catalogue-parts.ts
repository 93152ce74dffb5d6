import type { Fields, GroupField } from '../../declare';
import { boolean, code, codesOf, group, groups, link, text } from '../../fields';
import { timeLimitReading } from './time-limit-reading';

/** A citation as the catalogue and a service guide write it. */
const citation = {
  text: text('The citation as written'),
  title: text('Title of the law or document'),
  number: text('Number of the document (文号)'),
  article: text('Article (条款)'),
  legalBasis: link('legal-basis', 'The entry of the register'),
} satisfies Fields;

export const citations = (about: string): GroupField => groups('LegalBasisCitation', about, citation);

/** What a catalogue item and a row of a guideline share: the elements of the standard catalogue. */
export const catalogueParts = {
  level1: text('Group of the item (一级事项)', { required: true }),
  level2: text('The item (二级事项)', { required: true }),
  level3: text('Part of the item (三级事项)'),
  contentElements: groups('ContentElement', 'What is made public (公开内容要素)', {
    text: text('The element as written', { required: true }),
    required: boolean('Required (●) or optional (〇)'),
  }),
  legalBases: citations('Why it is made public (公开依据)'),
  timeLimit: group(
    'TimeLimit',
    'By when it is made public (公开时限)',
    { text: text('The time limit as written') },
    timeLimitReading,
  ),
  subjectText: text('Who makes it public, as written (公开主体)'),
  method: code('methods', 'How it is made public (公开方式)'),
  channels: codesOf('channels', 'Where it is made public (公开渠道和载体)'),
  audience: code('audiences', 'To whom it is made public (公开对象)'),
  audienceNote: text('Who the specific group is (特定群体)'),
  levels: codesOf('levels', 'The levels of government that make it public (公开层级)'),
} satisfies Fields;
