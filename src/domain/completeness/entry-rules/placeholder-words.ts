import { folded, showsNothing } from '../../folding';
import { saysNothingYet } from './word-tables';

/** What people write to fill a cell that has to be filled. */
const placeholders: readonly string[] = [
  '无',
  '暂无',
  '没有',
  '略',
  '空',
  '空白',
  '空缺',
  '暂缺',
  '尚缺',
  '缺失',
  '缺',
  '未知',
  '不明',
  '不清楚',
  '待定',
  '待补充',
  '待核',
  '待核实',
  '待核对',
  '待确认',
  '待确定',
  '待明确',
  '待查',
  '待补',
  '待填',
  '待更新',
  '待完善',
  '待填写',
  '未定',
  '不详',
  '不适用',
  '按规定',
  '按有关规定',
  '按相关规定',
  '按照规定',
  '按照有关规定',
  '按照相关规定',
  '依规定',
  '依据有关规定',
  '根据有关规定',
  '根据相关规定',
  '有关规定',
  '相关规定',
  '按要求',
  '按实际情况',
  '根据实际情况',
  '见附',
  '另附',
  '见文件',
  '详见文件',
  'na',
  'n/a',
  'nil',
  'none',
  'null',
  'nan',
  'nat',
  'undefined',
  '#n/a',
  'tbd',
  'todo',
  'test',
  '测试',
  'xxx',
  'xx',
];

/** What points at another row, which after sorting or filtering is another one: 同上一条, 依据同上, 与上一行相同, 见上表, 〃. */
const ditto =
  /^(?:\p{Script=Han}{2,4}|[均都])?(?:见|与|和|跟)?(?:[同如](?:以?上|上面|前面?|左|右)(?:一?[条行项款格栏列]|述|文)?|(?:以?上|上面|前面?|左|右)(?:一?[条行项款格栏列]|述|文)?(?:相?同|一致|一样)|同第[\d一二三四五六七八九十]{1,3}[条行项款格栏列]|〃+|[″′]+|[↑⇡]+|"+|'')$|^(?:见(?:以?上|前)(?:一?[条行项款格栏列表]|述|文|面)?|[上前]述)$/u;

const placeholderSet = new Set(placeholders);

/** 参见附件2, 详见附录: what is said stands elsewhere. */
const elsewhere =
  /^(?:具体|内容|详情)?(?:详|参|请|另)?[见看](?:本|所附|相关|有关)?(?:附件|附表|附录|附后|备注|说明|方案|清单|名单|目录|台账|[下另]表|正文|原文|通知|通告|公告|公示栏?|链接|网页|网站|官网|官方网站|门户网站)(?:原文|正文|全文)?[\d一二三四五六]{0,2}$/u;

/** Half-width, lower case, without blanks, list number and closing marks. */
const bare = (text: string): string =>
  folded(text)
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[。.,，、;；:：!！()（）]+$/u, '')
    .replace(/^[(（]+/u, '');

/** Nothing at all: null, or only what nobody sees. */
export const isBlank = (text: string | null): boolean => text === null || showsNothing(text);

/** A law, a number or an article in it: 无（原依据为省政府令第12号）. */
const cites = /《|第[\d一二三四五六七八九十百]+[条号]|\d+号|令/u;

const names = /^待.*\([^()]*(?:依据|文|条|款|法规)/u;

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** A text longer than this says something; looking at it closer would only cost time. */
const LONGEST_FILLER = 20;

export const isDitto = (text: string | null): boolean =>
  text !== null && text.length <= LONGEST_FILLER && ditto.test(bare(text));

/** A placeholder, or marks and dashes without a word; 同上 is none, it has a rule of its own. */
export const isPlaceholder = (text: string | null): boolean => {
  if (text === null || isBlank(text) || isDitto(text)) return false;
  if (!hasWord(text)) return true;
  if (text.length > LONGEST_FILLER) return false;
  const said = bare(text);
  // 待补充（法制办核）, 无（历史沿用）: who will fill it, or why it is empty, fills it no more; 待补充（文号） is a form's place.
  const head = cites.test(said) || names.test(said) ? said : said.replace(/\([^()]*$/u, '');
  return placeholderSet.has(head) || elsewhere.test(said) || saysNothingYet(head);
};

/** Whether a text is more than a blank, a word to fill the cell, or a pointer to another row. */
export const saysSomething = (text: string | null): text is string =>
  !isBlank(text) && !isPlaceholder(text) && !isDitto(text);

/** The rules of the Chinese texts do not judge a translation. */
export const isChinese = (text: string | null): text is string =>
  text !== null && (/\p{Script=Han}/u.test(text) || !/\p{L}/u.test(text));
