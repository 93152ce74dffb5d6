import ExcelJS from 'exceljs';
import type { AccountsPage, ShownAccount, ShownUnit } from '../../../../domain/scope';
import { neutralise } from '../../../../domain/workbook';

const heading = [
  '单位代码',
  '单位',
  '姓名',
  '邮箱',
  '岗位',
  '开始日期',
  '结束日期',
  '代理人',
  '可见内容',
  '状态',
] as const;
const widths = [14, 28, 14, 30, 18, 13, 13, 30, 24, 10];

const states: Readonly<Record<ShownAccount['state'], string>> = {
  all: '全部',
  units: '本单位及下级单位',
  deputy: '仅所代理的人的单位',
  'not-yet': '无：未到开始日期',
  over: '无：已过结束日期',
  none: '无：还没有指定单位',
  waiting: '仅自己创建的',
};

/** A unit that is out of use is told as such: its accounts are to be moved. */
const nameIn = ({ name, retired, successor }: ShownUnit): string =>
  retired ? `${name}（已停用${successor === null ? '' : `，承接单位：${successor}`}）` : name;

/** One line for each unit of each account, by unit and post; accounts without a unit come last. */
const linesOf = ({ accounts, units }: AccountsPage): readonly (readonly string[])[] => {
  const named = new Map([
    ['*', '全区（所有单位）'],
    ...units.map((unit) => [unit.code, nameIn(unit)] as const),
  ]);
  const people = new Map(accounts.map(({ id, name }) => [id, name]));
  const lines = accounts.flatMap((account) => {
    const held = account.units.length > 0 ? account.units : [{ unit: '', from: null, until: null }];
    const deputies = account.deputies
      .map(({ deputy, from, until }) => `${people.get(deputy) ?? deputy}（${from} 至 ${until}）`)
      .join('；');
    return held.map(({ unit, from, until }) => [
      unit,
      named.get(unit) ?? '',
      account.name,
      account.email,
      account.roles.map(({ name }) => name).join('、'),
      from ?? '',
      until ?? '',
      deputies,
      states[account.state],
      account.isActive ? '启用' : '停用',
    ]);
  });
  const key = ([unit = '', , name = '', , post = '']: readonly string[]): string =>
    [unit === '' ? '\uFFFF' : unit, post, name].join('\n');
  return lines.sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** All accounts by unit and post, as a workbook. */
export const accountsWorkbook = async (page: AccountsPage): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('单位账号', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = widths.map((width) => ({ width }));
  sheet.addRow([...heading]).font = { bold: true };
  for (const line of linesOf(page)) sheet.addRow(line.map(neutralise));
  sheet.autoFilter = { from: 'A1', to: { row: 1, column: heading.length } };
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
