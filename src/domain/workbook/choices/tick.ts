import { nameKey } from '../../folding';
import { labelKey } from '../header/columns';
import { markPattern, meaningIn, plainMarks } from './marks';

const yesWords = new Set([
  ...['是', '有', '对', 'Y', 'YES', 'TRUE', 'T', 'V', '1', 'OK', '公开', '适用', '涉及'],
  ...['勾', '勾选', '打勾', '打钩', '钩', '已选', '已勾选', '选中', '必选', '必须', '采用', '使用', '选用'],
]);
const noWords = new Set([
  ...['错', '叉', '打叉', '不选', '未选', '未勾选', '不采用', '未采用', '不使用', '不用'],
  '',
  '否',
  '无',
  '不',
  '非',
  'N',
  'NO',
  'FALSE',
  'F',
  '0',
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  '不公开',
  '不涉及',
  '不适用',
  '无此类',
  '无此类人群',
  '暂无',
  '没有',
  '无需',
  '不需要',
  '不存在',
]);
const leadingMark = new RegExp(`^(${markPattern})\\s*`, 'u');
const trailingMark = new RegExp(`\\s*(${markPattern})$`, 'u');

/** √?: whoever wrote it does not know. */
const questioned = /[?？]\s*[)）]?$/u;

export interface Marked {
  /** null: there is no mark, or it means nothing by itself. */
  readonly yes: boolean | null;
  readonly rest: string;
}

/** A mark before or after a text, and the text. `beside`: the ticks of the row, by which a ring or a crossed box is told. */
export const readMark = (text: string, beside = text): Marked => {
  const plain = plainMarks(text);
  const mark = leadingMark.exec(plain) ?? trailingMark.exec(plain);
  if (mark === null || questioned.test(plain)) return { yes: null, rest: text };
  const rest = mark.index === 0 ? plain.slice(mark[0].length) : plain.slice(0, mark.index);
  return { yes: meaningIn(plainMarks(beside))(mark[1] ?? ''), rest: rest.trim() };
};

const gap = '[\\s/、，,；;|]*';
const either = new RegExp(
  `^(${markPattern})?\\s*(?:是|有|对|同意|Y|YES)(${markPattern})?(${gap})(${markPattern})?\\s*(?:否|无|错|不|不同意|N|NO)\\s*(${markPattern})?$`,
  'iu',
);

/** 是☑ 否□, ☑是□否: both answers, one of them marked. Undefined: not both; null: nobody can tell which. */
const chosenAnswer = (text: string): boolean | null | undefined => {
  const plain = plainMarks(text).trim();
  const [found, before, behindYes, between, beforeNo, last] = either.exec(plain) ?? [];
  if (found === undefined) return undefined;
  const means = meaningIn(plain);
  const isOn = (mark: string | undefined): boolean => mark !== undefined && means(mark) === true;
  const isFirst = before !== undefined;
  // 是√否: one mark that touches both.
  const touchesBoth = !isFirst && last === undefined && between === '';
  if (touchesBoth || (isFirst && last !== undefined)) return null;
  // A mark between them belongs to the side that the other mark shows, and alone to the word that it touches.
  const yes = isFirst ? isOn(before) : isOn(behindYes ?? (last === undefined ? undefined : beforeNo));
  const no = last === undefined ? isOn(isFirst ? (behindYes ?? beforeNo) : beforeNo) : isOn(last);
  return yes === no ? null : yes;
};

/** Whether a cell is ticked: a mark, a word, or the column's own name. Null: it says something else. */
export const readTick = (text: string, names: readonly string[], beside = text): boolean | null => {
  const answer = chosenAnswer(text);
  if (answer !== undefined) return answer;
  const { yes, rest } = readMark(text.trim(), beside);
  const namesColumn = names.some((name) => labelKey(name) === labelKey(rest));
  if (yes !== null) return rest === '' || namesColumn ? yes : null;
  const word = nameKey(rest).toUpperCase();
  if (noWords.has(word)) return false;
  return yesWords.has(word) || namesColumn ? true : null;
};
