import { nameKey, visible } from '../../folding';
import { oneLine } from '../cells/cell-text';
import type { Form } from '../read-form';
import { WorkbookRefused } from '../remarks/refused';
import { shown } from '../remarks/remark';
import { troubles } from '../remarks/troubles';

const list = '(?:目录|清单|一览表|表)';
/** 不予公开事项目录, 政务公开负面清单: what must not be public, in the very form of what must. */
const withheld = new RegExp(
  `(?:不予|不宜|不得|免予|暂不|暂缓|不)公开(?:的)?(?:政府|政务)?(?:信息|事项|内容|的)*${list}|负面清单`,
  'u',
);
/** 拟取消事项目录, （作废）. A catalogue of 取消 as a matter (取消许可的办理) has other words behind it. */
const gone = new RegExp(
  `(?:取消|删除|废止|停用|失效|撤销|调出)(?:[和及与、](?:取消|删除|废止|停用|失效|撤销|调出|下放|划转))*(?:的)?(?:公开)?(?:的)?(?:信息|事项|内容)*${list}|[(【[](?:已)?(?:作废|废止|失效|停用|取消|删除)[)】\\]]|^(?:已|拟)?(?:作废|废止|失效|停用|删除|取消|不用|不公开|不予公开)(?:的)?(?:版|表|事项|目录)?$|(?:作废|停用)(?:版|表)?$`,
  'u',
);
/** Names of sheets that hold what came before, or how to fill in: another one is meant where there is one. */
const old =
  /^[(（]?(?:旧|原|备份|上年|去年|往年|历史|历年|初稿|草稿|原稿|征求意见稿|修改前|调整前|样表|示例|范例|填写示例|模板|样例)(?:的)?(?:目录|表|版|数据|[(（\d-]|$)|[(（-]?(?:旧|旧版|旧表|原表|初稿|草稿|原稿|征求意见稿|备份|样表|示例|范例|模板|样例|修改前|调整前)[)）]?$/u;

/** What a sheet says of itself that makes all its items none; null: nothing. */
export const saysVoid = ({ sheet, titles }: Pick<Form, 'sheet' | 'titles'>): string | null =>
  [sheet, ...titles.map(({ text }) => text)].find((text) => {
    const key = nameKey(text);
    return withheld.test(key) || gone.test(key);
  }) ?? null;

export const isOldSheet = (sheet: string): boolean => old.test(visible(oneLine(sheet)));

/** A workbook of such sheets alone is refused as a whole: nothing of it may be public. */
export const refuseVoid = (said: string): WorkbookRefused => {
  const { problem, hint } = troubles.sheetVoid(shown(said));
  return new WorkbookRefused('NO_ITEMS', problem, hint);
};
