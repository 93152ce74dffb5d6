import { nameKey } from '../../folding';
import { cleanText } from '../cells/cell-text';
import { readTick } from '../choices/tick';
import { type ColumnKey, labelKey } from '../header/columns';
import type { Header } from '../header/header';
import { troubles } from '../remarks/troubles';
import { type SheetRow, textAt } from '../sheet';
import type { RowCells } from './row-cells';
import {
  isCancelled,
  isGone,
  isMoved,
  isNameGone,
  isNotOurs,
  isNotYet,
  isRejected,
  isWithheld,
  saysGone,
} from './state-words';

/** What a row says of its item as a whole: it must not be public, it is no more, it is not this unit's. */
type State = 'withheld' | 'gone' | 'elsewhere';

/** 是否取消, 拟取消, 删除标记: a yes below it is what the label says. */
const asksGone = /取消|删除|停用|废止|作废|注销|撤销|下线|失效|移除|剔除|禁用|停止|终止/u;
const asksWithheld =
  /不(?:予|宜|得|能|应|可)?(?:以)?公开|(?:豁免|免予|暂缓)公开|密级|涉密|国家秘密|工作秘密/u;
/** 是否有效, 本街道是否涉及, 适用情况: whether the item is one of the unit's at all. What it costs or contains is another question. */
const verbs =
  '(?:有效|保留|适用|涉及|实施|执行|开展|承接|承担|存在|具备|纳入|继续|现行|启用|显示)(?:公开|有效|保留|实施|执行)?';
const own = '(?:本(?:单位|级|街道|镇|乡|村|社区|区|县|局|院|校|部门)|此|该)';
const matter = '(?:项|事项|业务|工作|职能|职责|权限|目录)*';
const asksWhether = new RegExp(
  [
    `(?:是否|有无|能否)[^,]{0,6}?${verbs}${own}?${matter}(?:情况)?$`,
    `(?:是否|有无)(?:属于|为|是|有)?${own}${matter}$`,
    '(?:适用|涉及|保留|承接|开展|启用|有效)(?:情况|与否|状态)?$',
    '^(?:是否|有无)$',
  ].join('|'),
  'u',
);
const asksPublic =
  /^(?:是否)?(?:同意|予以|可以?|能否)?(?:同意)?公开(?:与否)?$|^(?:公开|同意公开)(?:是否|意见)$/u;
const asksElse = /隐私|收费|费用|敏感|网办|网上|个人|争议|风险|听证|第三方|商业/u;
/** 是否经保密审查 asks whether it was done. */
const asksWhetherDone = /经.{0,6}(?:审查|审核|审批)|已.{0,4}(?:审查|审核|审批)/u;
const ofReview = /审|批|意见|复核/u;
/** 审批环节 is about the matter itself. */
const ofOpinion = /意见|结果|结论/u;

const saysSomething = /[\p{L}\p{N}×✕✗✘☒]/u;
const answerOf = (text: string): boolean | null => (saysSomething.test(text) ? readTick(text, []) : null);
const bare = (text: string): string => nameKey(text).replace(/[。.;；!！]+$/u, '');

/** A yes below a label that says what is wrong; 公开 below 密级 and below 不予公开 is none. */
const isYes = (text: string): boolean => readTick(text, []) === true && !/公开$/u.test(bare(text));

/** What a column that nobody knows says, by its label and its text. */
const stateIn = (label: string, text: string): State | null => {
  const key = labelKey(label);
  const said = bare(text);
  if (said === '' || asksWhetherDone.test(key)) return null;
  const isOfSecrets = /密级|涉密|国家秘密|工作秘密/u.test(key);
  if (isWithheld(said) || (isOfSecrets && said === '内部')) return 'withheld';
  if (isGone(said)) return 'gone';
  if (ofReview.test(key) && isRejected(said)) return 'withheld';
  if (asksElse.test(key)) return null;
  if (asksWithheld.test(key)) return isYes(text) ? 'withheld' : null;
  if (asksGone.test(key)) return isYes(text) ? 'gone' : null;
  if (asksPublic.test(key) && answerOf(text) === false) return 'withheld';
  if (ofOpinion.test(key) && isNotOurs(said)) return 'elsewhere';
  return asksWhether.test(key) && (answerOf(text) === false || isNotOurs(said)) ? 'elsewhere' : null;
};

/** Whether a column that nobody knows keeps the row from being imported. */
export const tellsState = (label: string, text: string): boolean => stateIn(label, text) !== null;

const troubleOf = {
  withheld: troubles.saysWithheld,
  gone: troubles.saysGone,
  elsewhere: troubles.saysNotOurs,
} as const;

/** 新增 marks a change of the table; 变更 may be what the item is about. */
const revision = /^(?:本次|此次|今年|\d{2,4}年)?(?:新增|新加|增加|更名|已更名|改名)(?:事项|项)?$/u;
/** What a name says of itself in brackets, before a colon or behind a stroke: 低保（已取消）, 删除：低保, 低保-已取消. */
const asides: readonly RegExp[] = [
  /[（(【[〔](?<said>[^（()）【】[\]〔〕]{1,20})[)）】\]〕]$/u,
  /^[（(【[〔](?<said>[^（()）【】[\]〔〕]{1,20})[)）】\]〕]/u,
  /^(?<said>\p{Script=Han}{2,6})[:：]/u,
  /[-—–－](?<said>\p{Script=Han}{2,6})$/u,
];

const checkName = (cells: RowCells, key: ColumnKey): void => {
  const name = nameKey(cells.text(key));
  const said = asides.map((aside) => bare(aside.exec(name)?.groups?.said ?? '')).filter((one) => one !== '');
  if (said.some(isWithheld)) cells.refuse(key, troubles.nameWithholds);
  else if (said.some((one) => revision.test(one))) cells.warn(key, troubles.nameMarked);
  else if (said.some((one) => isNameGone(one) || isNotYet(one) || isNotOurs(one)))
    cells.warn(key, troubles.nameCancels);
};

/** 备注 is free text: what it says in a word counts as a column of its own does, the rest is told. */
const checkNote = (cells: RowCells): void => {
  const text = cells.text('note');
  const said = bare(text);
  if (isWithheld(said)) cells.refuse('note', troubles.saysWithheld);
  else if (isCancelled(text) || isGone(said) || isMoved(said)) cells.warn('note', troubles.noteCancels);
  else if (isNotYet(text) || isNotOurs(said)) cells.warn('note', troubles.noteDoubts);
};

/**
 * What names, remarks and columns of other tables say of the item: 删除 under 变更类型, 否 under 是否有效, 不同意公开 under
 * 审查意见. The item must not become public because its row has all else that an item has.
 */
export const checkStates = (cells: RowCells, row: SheetRow, header: Header): void => {
  for (const key of ['level1', 'level2', 'level3'] as const) checkName(cells, key);
  checkNote(cells);
  if (isGone(bare(cells.text('standing')))) cells.warn('standing', troubles.noteDoubts);
  for (const { column, name } of header.others) {
    const text = cleanText(textAt(row, column));
    const state = stateIn(name, text);
    if (state !== null) cells.refuseAt(name, troubleOf[state], text);
    else if (isCancelled(text) || isNotYet(text) || saysGone(text) || isMoved(bare(text)))
      cells.warnAt(name, troubles.noteDoubts, text);
  }
};
