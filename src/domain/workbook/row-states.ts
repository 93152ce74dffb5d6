import { nameKey } from '../folding';
import { cleanText } from './cell-text';
import { type ColumnKey, labelKey } from './columns';
import type { Header } from './header';
import type { RowCells } from './row-cells';
import { type SheetRow, textAt } from './sheet';
import { readTick } from './tick';
import { troubles } from './troubles';

/** What a row says of its item as a whole: it must not be public, it is no more, it is not this unit's. */
type State = 'withheld' | 'gone' | 'elsewhere';

const subject = '(?:(?:本|此|该)(?:项|事项|条|信息|目录)?)?';
const planned = '(?:已|拟|建议|现|予以|应|须|需|经|被|明确|申请|同意)*';
const withheld = new RegExp(
  `^${subject}(?:经(?:审查|审核))?[,，:：]?(?:意见)?(?:属于?|为|涉及|系)?(?:不(?:予|宜|得|能|应|可|同意|建议|允许|可以)?(?:以)?公开|不同意|免予公开|禁止公开|(?:国家|工作)秘密|涉密|秘密|机密|绝密)(?:的)?(?:事项|信息|内容)?$`,
  'u',
);
const gone = new RegExp(
  `^${subject}${planned}(?:删除|删去|删掉|删|去掉|剔除|取消|停用|作废|废止|失效|无效|撤销|停办|终止|注销|停止(?:公开|执行|实施|办理|使用)?|不(?:再)?保留|不(?:再)?(?:公开|执行|实施|办理)|(?:下放|划转|移交|划归|调整|合并|并入|归并)(?:到|至|给|入|由)?.{0,20})(?:事项|公开|目录)?$`,
  'u',
);
/** Longer remarks that an item is no more: 此项已取消, 已被新办法废止. */
const cancelled =
  /(?:已|被|拟|予以|此项|本项)(?:经|被)?(?:取消|废止|停止|停用|作废|删除|撤销|下放|合并)|(?:此项|本项|该项|此条|本条)[^,，。;；]{1,10}(?:取消|废止|停用|作废|撤销|下放)|不再(?:公开|实施|执行|保留|办理)|^(?:取消|废止|作废|删除)$/u;
/** 暂不公开, 待批复后公开: not now, and perhaps not so. */
const notYet =
  /(?:暂|暂时|目前|现阶段|尚)(?:不|未|缓)(?:予|宜|能)?公开|^(?:暂停|暂缓|缓)公?开?$|暂停公开|待.{1,20}(?:后|再)(?:再|予以)?公开|不同意公开|(?:本|此|该)(?:项|事项)不(?:予|宜)?公开/u;
const notOurs =
  /^(?:本|我|此)?(?:单位|街道|镇|乡|村|社区|区|县|局|校|院|级)?(?:无(?:此|该)(?:事)?项(?:业务|工作|职能|职责)?|不(?:涉及|适用|承担|承接|存在|开展)|未(?:开展|承接|涉及|发生))$/u;

/** 是否有效, 本街道是否涉及, 适用情况: whether the item is one of the unit's at all. What it costs or contains is another question. */
const asksWhether =
  /(?:是否|有无|能否)[^,]{0,6}(?:有效|保留|适用|涉及|实施|执行|开展|承接|承担|存在|具备|纳入|继续|现行|属于|有|此项|该项|业务)|(?:适用|涉及|保留|承接|开展)(?:情况|与否)?$|^(?:是否|有无)$/u;
const asksElse = /隐私|密|收费|费用|敏感|网办|网上|个人|争议|风险|听证|第三方/u;
const asksSecret = /密级|涉密|国家秘密|工作秘密/u;
/** 公开 under 密级 is no yes. */
const asksYesNo = /是否|有无|涉/u;
const ofReview = /审查|审核|审批/u;

const saysSomething = /[\p{L}\p{N}×✕✗✘☒]/u;
const answerOf = (text: string): boolean | null => (saysSomething.test(text) ? readTick(text, []) : null);
const bare = (text: string): string => nameKey(text).replace(/[。.;；!！]+$/u, '');

/** What a column that nobody knows says, by its label and its text. */
const stateIn = (label: string, text: string): State | null => {
  const key = labelKey(label);
  const said = bare(text);
  if (said === '') return null;
  if (asksSecret.test(key) && !ofReview.test(key))
    return (asksYesNo.test(key) && answerOf(text) === true) || withheld.test(said) || said === '内部'
      ? 'withheld'
      : null;
  if (withheld.test(said)) return 'withheld';
  if (gone.test(said)) return 'gone';
  if (!asksWhether.test(key) || asksElse.test(key)) return null;
  return answerOf(text) === false || notOurs.test(said) ? 'elsewhere' : null;
};

const troubleOf = {
  withheld: troubles.saysWithheld,
  gone: troubles.saysGone,
  elsewhere: troubles.saysNotOurs,
} as const;

/** 新增 marks a change of the table; 变更 may be what the item is about. */
const revision = /^(?:本次|此次|今年|\d{2,4}年)?(?:新增|新加|增加|更名|已更名|改名)(?:事项|项)?$/u;
const inBrackets = /[（(【[〔](?<said>[^（()）【】[\]〔〕]{1,20})[)）】\]〕]$/u;

/** 低保办事指南（已取消）, 名册（涉密）: what a name says of itself in brackets at its end. */
const checkName = (cells: RowCells, key: ColumnKey): void => {
  const said = bare(inBrackets.exec(nameKey(cells.text(key)))?.groups?.said ?? '');
  if (said === '') return;
  if (withheld.test(said)) cells.refuse(key, troubles.nameWithholds);
  else if (revision.test(said)) cells.warn(key, troubles.nameMarked);
  else if (gone.test(said) || cancelled.test(said) || notYet.test(said) || notOurs.test(said))
    cells.warn(key, troubles.nameCancels);
};

/** 备注 is free text: what it says in a word counts as a column of its own does, the rest is told. */
const checkNote = (cells: RowCells): void => {
  const text = cells.text('note');
  if (withheld.test(bare(text))) cells.refuse('note', troubles.saysWithheld);
  else if (cancelled.test(text) || gone.test(bare(text))) cells.warn('note', troubles.noteCancels);
  else if (notYet.test(text) || notOurs.test(bare(text))) cells.warn('note', troubles.noteDoubts);
};

/**
 * What names, remarks and columns of other tables say of the item: 删除 under 变更类型, 否 under 是否有效, 不同意公开 under
 * 审查意见. The item must not become public because its row has all else that an item has.
 */
export const checkStates = (cells: RowCells, row: SheetRow, header: Header): void => {
  for (const key of ['level1', 'level2', 'level3'] as const) checkName(cells, key);
  checkNote(cells);
  for (const { column, name } of header.others) {
    const text = cleanText(textAt(row, column));
    const state = stateIn(name, text);
    if (state !== null) cells.refuseAt(name, troubleOf[state], text);
    else if (cancelled.test(text) || notYet.test(text)) cells.warnAt(name, troubles.noteDoubts, text);
  }
};
