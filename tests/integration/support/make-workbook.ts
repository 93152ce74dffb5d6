import { makeZip, type ZipPart } from './make-zip';

const part = (name: string, text: string): ZipPart => ({
  name,
  data: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`),
});
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relationship = (id: string, type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/></Relationships>`;

const row = (cells: readonly string[]): string =>
  `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

/** The parts of a workbook with one sheet, 目录, and nothing else. */
export const workbookParts = (rows: readonly (readonly string[])[]): ZipPart[] => [
  part('_rels/.rels', relationship('r1', 'officeDocument', 'xl/workbook.xml')),
  part('xl/_rels/workbook.xml.rels', relationship('r1', 'worksheet', 'worksheets/sheet1.xml')),
  part(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="目录" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ),
  part(
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="${main}"><sheetData>${rows.map(row).join('')}</sheetData></worksheet>`,
  ),
];

export const makeWorkbook = (rows: readonly (readonly string[])[]): Buffer => makeZip(workbookParts(rows));

/** The header in one row. */
export const catalogueHeader = [
  '一级事项',
  '二级事项',
  '公开内容',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '公开对象',
  '公开方式',
] as const;

/** A complete row of a catalogue under that header. */
export const catalogueRow = (level1: string, level2: string): string[] => [
  level1,
  level2,
  '办理条件',
  '《社会救助暂行办法》（国务院令第649号）',
  '信息形成或者变更之日起20个工作日内',
  '区民政局',
  '■政府网站',
  '全社会',
  '主动公开',
];
