import type { Writable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import ExcelJS from 'exceljs';
import { bands, elements, milestoneStates, severities } from '../../../../domain/codes';
import { basisOfSource } from '../../../../domain/legal-basis';
import type { Dashboard, Summary } from '../../../../domain/overview';
import { publicType } from '../../../../domain/public-model';
import { neutralise } from '../../../../domain/workbook';
import { service } from '../../../../plugin-kit/strapi/service';
import { findingRows } from './finding-rows';
import type { Scope } from './query';

type Cell = string | number | null;
type Sheet = ReturnType<ExcelJS.stream.xlsx.WorkbookWriter['addWorksheet']>;

const HEAD = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EDF7' } } as const;

const add = (sheet: Sheet, cells: readonly Cell[], head = false): void => {
  const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? neutralise(cell) : cell)));
  if (head) {
    row.font = { bold: true };
    for (let column = 1; column <= cells.length; column += 1) row.getCell(column).fill = HEAD;
  }
  row.commit();
};

const sheetOf = (
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  widths: readonly number[],
): Sheet => {
  const sheet = workbook.addWorksheet(name);
  sheet.columns = widths.map((width) => ({ width }));
  return sheet;
};

const counts = ({ items, published, score, band, bands: by }: Summary): Cell[] => [
  items,
  published,
  score,
  band === null ? null : bands[band].zh,
  by.excellent,
  by.good,
  by.sufficient,
  by.poor,
];
const countNames = ['事项', '已公开', '得分', '等次', '优', '良', '中', '差'];

/** 2026-11-25 12:10, in China. */
const chinaMinute = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const overview = (sheet: Sheet, shown: Dashboard, nameOf: Names): void => {
  const { units, emptyUnits, duties, emptyDuties } = shown.totals.spread;
  add(sheet, ['检查时间', shown.run === null ? '还没有检查过' : chinaMinute(shown.run.at)]);
  add(sheet, ['规则版本', shown.run?.ruleSet ?? null]);
  add(sheet, ['没有牵头单位的领域', shown.totals.domainsWithoutLead]);
  add(sheet, ['应编制的单位', units, '其中未编制', emptyUnits]);
  add(sheet, ['职责（单位在某一领域）', duties, '其中没有事项', emptyDuties]);
  add(sheet, []);
  add(sheet, ['单位代码', '单位', ...countNames], true);
  for (const unit of shown.units) add(sheet, [unit.code, unit.name, ...counts(unit)]);
  add(sheet, ['', '合计', ...counts(shown.totals)], true);
  add(sheet, []);
  add(sheet, ['领域代码', '领域', ...countNames, '牵头单位'], true);
  for (const domain of shown.domains)
    add(sheet, [domain.code, domain.name, ...counts(domain), nameOf.unit(domain.leadUnit) ?? '未明确']);
  sheet.commit();
};

/** A score where there are items; `未编制` where there should be some. */
const matrix = (sheet: Sheet, { units, domains, cells }: Dashboard): void => {
  const at = new Map(cells.map((cell) => [`${cell.unit}\n${cell.domain}`, cell]));
  add(sheet, ['单位', ...domains.map(({ name }) => name)], true);
  for (const { code, name } of units) {
    const row = domains.map((domain) => at.get(`${code}\n${domain.code}`));
    if (row.some((cell) => cell !== undefined))
      add(sheet, [name, ...row.map((cell) => (cell?.items === 0 ? '未编制' : (cell?.score ?? null)))]);
  }
  sheet.commit();
};

const deadlines = (sheet: Sheet, { milestones }: Dashboard, nameOf: Names): void => {
  add(sheet, ['时间节点', '截止日期', '单位', '已完成', '应完成', '进度', '状态', '依据'], true);
  sheet.getColumn(6).numFmt = '0.0%';
  for (const { name, dueOn, basis, units } of milestones)
    for (const { unit, done, all, state } of units)
      add(sheet, [
        name,
        dueOn,
        nameOf.unit(unit),
        done,
        all,
        all === 0 ? null : done / all,
        milestoneStates[state].zh,
        basis,
      ]);
  sheet.commit();
};

interface Names {
  readonly unit: (code: string | null) => string | null;
  readonly domain: (code: string | null) => string | null;
}

const namesIn = ({ units, domains }: Dashboard): Names => {
  const unit = new Map(units.map(({ code, name }) => [code, name]));
  const domain = new Map(domains.map(({ code, name }) => [code, name]));
  return {
    unit: (code) => (code === null ? null : (unit.get(code) ?? code)),
    domain: (code) => (code === null ? null : (domain.get(code) ?? code)),
  };
};

const foundWidths = [8, 8, 20, 16, 14, 36, 50, 50, 50, 36, 28, 6, 30, 28, 18];

/** Every finding with its law: as it is cited, and its entry in the register of legal bases. */
const findings = async (
  strapi: Core.Strapi,
  sheet: Sheet,
  { run }: Dashboard,
  scope: Scope,
  nameOf: Names,
): Promise<void> => {
  const head = [
    ...['程度', '要素', '单位', '领域', '类型', '标题', '问题', '怎样改'],
    ...['依据', '依据登记', '登记编号', '分值', '规则编号（评价设置用）', '条目编号（系统内部）', '豁免'],
  ];
  add(sheet, head, true);
  if (run !== null) {
    const { register } = await service(strapi, 'completeness', 'context').get();
    for await (const row of findingRows(strapi, run.id, scope)) {
      const basis = basisOfSource(row.source, register);
      add(sheet, [
        row.waivedUntil === null ? severities[row.severity].zh : '已豁免',
        row.element === null ? null : elements[row.element].zh,
        nameOf.unit(row.unit),
        nameOf.domain(row.domain),
        publicType(row.type).label.zh,
        row.title,
        row.message,
        row.hint,
        row.source,
        basis?.title ?? null,
        basis?.id ?? null,
        row.points,
        row.rule,
        row.documentId,
        row.waivedUntil === null ? null : `已豁免至${row.waivedUntil}`,
      ]);
    }
  }
  sheet.commit();
};

/** The dashboard as a workbook, written as it is made: 总览, 单位×领域, 问题清单 (of the scope), 时间节点. */
export const writeWorkbook = async (
  strapi: Core.Strapi,
  stream: Writable,
  shown: Dashboard,
  scope: Scope,
): Promise<void> => {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const nameOf = namesIn(shown);
  overview(sheetOf(workbook, '总览', [20, 28, 8, 8, 8, 8, 6, 6, 6, 6, 28]), shown, nameOf);
  matrix(sheetOf(workbook, '单位×领域', [28, ...shown.domains.map(() => 12)]), shown);
  await findings(strapi, sheetOf(workbook, '问题清单', foundWidths), shown, scope, nameOf);
  deadlines(sheetOf(workbook, '时间节点', [32, 12, 28, 8, 8, 8, 10, 80]), shown, nameOf);
  await workbook.commit();
};
