/** The words by which people say that an item is no more, must not be public, or is not theirs. Blanks are left out before. */

const subject = '(?:(?:本|此|该)(?:项|事项|条|信息|目录)?)?';
const planned = '(?:已|拟|建议|现|予以|应|须|需|经|被|明确|申请|同意|较上年|本次|今年|(?:19|20)\\d{2}年?)*';
const removed =
  '删除|删去|删掉|删|去掉|剔除|移除|取消|停用|作废|废止|失效|无效|过期|撤销|撤下|撤回|下线|下架|禁用|停办|终止|注销|归档|停止(?:公开|执行|实施|办理|使用)?|不(?:再)?保留|不再(?:公开|执行|实施|办理)';
/** To a street, to another item. 调整 alone is a change of words. */
const moved =
  '(?:下放|划转|移交|划归|并入|归并)(?:到|至|给|入|由)?.{0,20}|(?:调整|合并)(?:到|至|给|入|由).{0,20}|合并';
const what = '(?:此|本|该)?(?:事项|公开|目录|项|条)?';

const withheld = new RegExp(
  `^${subject}(?:经(?:审查|审核))?[,，:：]?(?:意见)?(?:属于?|为|涉及|系)?(?:不(?:予|宜|得|能|应|可|同意|建议|允许|可以)?(?:以)?公开|不同意|(?:免予|禁止|豁免)公开|(?:国家|工作)秘密|涉密|秘密|机密|绝密)(?:的)?(?:事项|信息|内容)?$`,
  'u',
);
const gone = new RegExp(`^${subject}${planned}(?:${removed})${what}$`, 'u');
const movedAway = new RegExp(`^${subject}${planned}(?:${moved})${what}$`, 'u');
/** Behind a name a word may be what the item is about: 企业登记（注销）, 民办学校（终止）. With 已 or 拟 it is not. */
const nameGone = new RegExp(
  `^${subject}(?:(?:已|拟|经|被|本次|今年|(?:19|20)\\d{2}年?)+(?:${removed}|${moved})|删除|删|取消|停用|作废|废止|下线|移除|剔除|下放|划转(?:到|至|给).{1,20}|不再(?:公开|保留))${what}$`,
  'u',
);
/** Longer remarks that an item is no more: 此项已取消, 已被新办法废止. */
const cancelled =
  /(?:已|被|拟|予以|此项|本项)(?:经|被)?(?:取消|废止|停止|停用|作废|删除|撤销|下放|合并)|(?:此项|本项|该项|此条|本条)[^,，。;；]{1,10}(?:取消|废止|停用|作废|撤销|下放)|不再(?:公开|实施|执行|保留|办理)|^(?:取消|废止|作废|删除)$/u;
/** 暂不公开, 待批复后公开, 存疑: not now, and perhaps not so. */
const notYet =
  /(?:暂|暂时|目前|现阶段|尚)(?:不|未|缓)(?:予|宜|能)?公开|^(?:暂停|暂缓|缓)公?开?$|暂停公开|待.{1,20}(?:后|再)(?:再|予以)?公开|不同意公开|(?:本|此|该)(?:项|事项)不(?:予|宜)?公开|(?:是否|能否)(?:可以?|予以)?公开|存疑|[与和同]第?.{1,4}[项条行].{0,4}(?:重复|相同|合并)|^重复/u;
const notOurs =
  /^(?:本|我|此)?(?:单位|街道|镇|乡|村|社区|区|县|局|校|院|级)?(?:无(?:此|该|相应|相关)?(?:事)?项?(?:业务|工作|职能|职责|权限|事项)|无此项|不(?:涉及|适用|承担|承接|存在|开展|办理)|未(?:开展|承接|涉及|发生))$/u;
const rejected =
  /^(?:审[查核批])?(?:不|未)(?:予)?(?:通过|批准|同意|合格)$|^(?:退回|驳回|否决|不批)(?:修改)?$/u;
/** 建议删除此项 in the midst of an opinion. */
const somewhere = /(?:建议|应当?|拟|同意|要求|可以?)(?:予以)?(?:删除|取消|剔除|移除|停用|废止)/u;

export const isWithheld = (said: string): boolean => withheld.test(said);
export const isGone = (said: string): boolean => gone.test(said);
export const isMoved = (said: string): boolean => movedAway.test(said);
export const isNameGone = (said: string): boolean => nameGone.test(said);
export const isCancelled = (text: string): boolean => cancelled.test(text);
export const isNotYet = (text: string): boolean => notYet.test(text);
export const isNotOurs = (said: string): boolean => notOurs.test(said);
export const isRejected = (said: string): boolean => rejected.test(said);
export const saysGone = (text: string): boolean => somewhere.test(text);

const removal = '(?:取消|删除|废止|停用|作废|撤销|剔除|移除|下放|停止公开|不再公开|失效)';
const refusal =
  '(?:不(?:予|宜|得|能)?公开|免予公开|暂[不缓]公开|不涉及|不适用|不承接|无此(?:项)?(?:业务|职能|权限)?)';
const things = '(?:公开)?(?:的)?(?:事项|目录|内容|部分|信息|清单|项目)';
const numbered =
  '(?:第?[\\d一二三四五六七八九十]{1,3}(?:部分|[、.．:：)）])?|[（(][\\d一二三四五六七八九十]{1,3}[)）])?';
/** 以下事项不予公开, 二、拟取消事项, 附：本街道不涉及的事项: a heading that says of all below it that it is none. */
const below = new RegExp(
  [
    `^(?:以下|下列|附)[:：]?.{0,12}(?:${removal}|${refusal}).{0,6}$`,
    `^${numbered}(?:${planned}|本\\p{Script=Han}{1,4})*(?:${removal}|${refusal})(?:[和及与、]${removal})*(?:的)?${things}(?:[（(].*[)）])?[:：]?$`,
  ].join('|'),
  'u',
);
export const saysBelow = (heading: string): boolean => below.test(heading);

/** 家庭住址（不公开）: one of the contents. */
const partWithheld =
  /[（(【[](?:[^()（）]{0,8}[,，])?(?:此项|本项|对外)?(?:不(?:予|宜|对外|得)?公开|涉密|保密|隐去|不含)[)）】\]][。；;]?$/u;
const basisGone = /[（(【[](?:已|现已|现|被[^()（）]{0,12})?(?:废止|失效|作废)[)）】\]]/u;
export const saysPartWithheld = (line: string): boolean => partWithheld.test(line.trim());
export const saysBasisGone = (text: string): boolean => basisGone.test(text);
