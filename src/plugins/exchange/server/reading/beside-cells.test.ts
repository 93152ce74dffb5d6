import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { header, row } from '../../../../../tests/samples/sheets/form';
import { readWorkbook } from './read-workbook';

const box = `<xdr:wsDr xmlns:xdr="urn:x" xmlns:a="urn:a"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col>
<xdr:row>1</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>办理</a:t></a:r><a:r><a:t>条件</a:t></a:r></a:p>
<a:p><a:r><a:t>申请材料</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>`;

test('comments and text boxes of a workbook are told', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('目录');
  sheet.addRow(header);
  sheet.addRow(row('低保', '甲', { 2: '见右侧文本框' }));
  const second = sheet.addRow(row('低保', '乙', { 4: '' }));
  second.getCell(5).note = '10个工作日内';
  const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
  const relations = 'xl/worksheets/_rels/sheet1.xml.rels';
  const drawing = '<Relationship Id="d9" Type="http://x/drawing" Target="../drawings/drawing9.xml"/>';
  const before = (await zip.file(relations)?.async('text')) ?? '';
  zip.file(relations, before.replace('</Relationships>', `${drawing}</Relationships>`));
  zip.file('xl/drawings/drawing9.xml', box);
  const path = join(tmpdir(), `beside-${process.pid}.xlsx`);
  await writeFile(path, await zip.generateAsync({ type: 'nodebuffer' }));
  const { form } = await readWorkbook({ path });
  expect(form.remarks.map((one) => [one.row, one.field, one.value])).toEqual([
    [3, '批注', 'E3（10个工作日内）'],
    [2, '文本框', '办理条件申请材料'],
  ]);
  expect(form.rows.map(({ entry, refused }) => [entry?.level2, refused[0]?.value])).toEqual([
    [undefined, '见右侧文本框'],
    ['乙', undefined],
  ]);
  expect(form.rows[1]?.warnings[0]).toMatchObject({ row: 3, field: '公开时限', value: '10个工作日内' });
  await rm(path, { force: true });
});
