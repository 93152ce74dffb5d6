import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { fromClipboard } from '../../../../domain/texts/clipboard';
import { faultOf, readDocx } from './read-docx';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relationships =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf06c')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'chineseCountingThousand', '第%1条')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
const styles = `<w:styles ${w}><w:style w:type="paragraph" w:styleId="a0"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="条二"/><w:basedOn w:val="a0"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`;

const text = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;
const paragraph = (words: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${words && text(words)}</w:p>`;
const numbered = (words: string, at: number, list = 1): string =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

const docx = async (body: string): Promise<ArrayBuffer> =>
  new JSZip()
    .file('[Content_Types].xml', types)
    .file('_rels/.rels', relationships)
    .file('word/document.xml', `<w:document ${w}><w:body>${body}</w:body></w:document>`)
    .file('word/numbering.xml', numbering)
    .file('word/styles.xml', styles)
    .generateAsync({ type: 'arraybuffer' });

const taken = async (body: string): Promise<string> =>
  fromClipboard((await readDocx(await docx(body))).html).html;

describe('automatic numbers become words', () => {
  test('on every level, from a style, begun anew, and beside bullets', async () => {
    const body = [
      paragraph('临时救助办法', '<w:pStyle w:val="1"/><w:jc w:val="center"/>'),
      numbered('总则', 0),
      numbered('对象', 1),
      numbered('低保户', 2),
      numbered('特困人员', 2),
      numbered('标准', 1),
      numbered('ABC', 2),
      numbered('附则', 0),
      numbered('', 0),
      numbered('身份证', 0, 2),
      numbered('户口簿', 0, 2),
      paragraph('为了规范', '<w:pStyle w:val="a0"/>'),
      paragraph('本办法', '<w:pStyle w:val="a1"/>'),
      paragraph('无号', '<w:pStyle w:val="a0"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      numbered('另一篇', 0, 4),
      paragraph('卫东区人民政府', '<w:jc w:val="right"/>'),
    ];
    expect(await taken(body.join(''))).toBe(
      '<h2 align="center">临时救助办法</h2><p>一、总则</p><p>（一）对象</p><p>1.低保户</p><p>2.特困人员</p><p>（二）标准</p><p>1. ABC</p><p>二、附则</p><ul><li>身份证</li><li>户口簿</li></ul><p>第一条为了规范</p><p>第二条本办法</p><p>无号</p><p>一、另一篇</p><p align="right">卫东区人民政府</p>',
    );
  });

  test('a table keeps its merged cells and heading rows; hidden and taken-out words stay away', async () => {
    const cell = (words: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('对象', '<w:gridSpan w:val="2"/>')}${cell('标准')}</w:tr><w:tr>${cell('低保', '<w:vMerge w:val="restart"/>')}${cell('A类')}${cell('800元')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('B类')}${cell('600元')}</w:tr></w:tbl><w:p>${text('标准为')}<w:del w:id="1"><w:r><w:delText>700</w:delText></w:r></w:del><w:ins w:id="2">${text('800')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>（内部）</w:t></w:r>${text('元')}</w:p>`;
    expect(await taken(body)).toBe(
      '<table><thead><tr><th colspan="2" scope="col">对象</th><th scope="col">标准</th></tr></thead><tbody><tr><td rowspan="2">低保</td><td>A类</td><td>800元</td></tr><tr><td>B类</td><td>600元</td></tr></tbody></table><p>标准为800元</p>',
    );
  });

  test('nothing of a line is left out: readings above, frames, merged signs, formulas, what is struck twice', async () => {
    const m = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
    const field = (instruction: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const lines = [
      `${text('村民王')}<w:r><w:ruby><w:rubyPr><w:lid w:val="zh-CN"/></w:rubyPr><w:rt><w:r><w:t>yǎn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>䶮</w:t></w:r></w:rubyBase></w:ruby></w:r>${text('等三户')}`,
      `${text('第')}${field('EQ \\o\\ac(○,12)')}${text('项、')}<w:fldSimple w:instr=" eq \\o\\ac(○,3)"/>${text('款，')}${field('EQ \\o\\ac(□,急)')}${text('件')}`,
      `${field('EQ \\o(\\s\\up 5(民政局),\\s\\do 2(财政局))')}${text('文件，按')}${field('EQ \\f(1,3)')}${text('发放')}`,
      `${text('补贴＝')}<m:oMath ${m}><m:r><m:t>亩数×95元×</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>${text('，面积10')}<m:oMath ${m}><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>`,
      `<w:r><w:rPr><w:dstrike/></w:rPr><w:t>原第三条</w:t></w:r>${text('甲')}<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>${text('乙')}`,
      `${text('共')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>NUMPAGES</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${text('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${text('页')}`,
    ];
    expect(await taken(lines.map((line) => `<w:p>${line}</w:p>`).join(''))).toBe(
      '<p>村民王䶮（yǎn）等三户</p><p>第⑫项、③款，急件</p><p>民政局财政局文件，按1/3发放</p><p>补贴＝亩数×95元×1/2，面积10m²</p><p><s>原第三条</s>甲 乙</p><p>共3页</p>',
    );
  });

  test('a file that LibreOffice wrote', async () => {
    const file = readFileSync(
      resolve(import.meta.dirname, '../../../../../tests/fixtures/clipboard/libreoffice.docx'),
    );
    const { html } = await readDocx(
      file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
    );
    expect(fromClipboard(html).html).toBe(
      '<h2>卫东区临时救助办法</h2><p>第一条 为了规范临时救助工作，制定本办法。</p><p>1.申请</p><p>2.审核</p><table><thead><tr><th colspan="2" scope="col" align="center">对象</th><th scope="col" align="center">标准</th></tr></thead><tbody><tr><td rowspan="2">低保</td><td>A类</td><td><strong>800</strong>元</td></tr><tr><td>B类</td><td>600元</td></tr></tbody></table><p align="right">卫东区人民政府</p>',
    );
  });
});

describe('what is no Word document is refused with its reason', () => {
  const ole = (words: string): ArrayBuffer =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...words].flatMap((sign) => [sign.charCodeAt(0), 0])]).buffer;
  const zip = (path: string): Promise<ArrayBuffer> =>
    new JSZip().file(path, '').generateAsync({ type: 'arraybuffer' });
  test.each([
    ['a text', () => new TextEncoder().encode('低保').buffer as ArrayBuffer, 'not-word'],
    ['an empty file', () => new ArrayBuffer(0), 'not-word'],
    ['a workbook', () => zip('xl/workbook.xml'), 'not-word'],
    ['a document with nothing in it', () => zip('word/document.xml'), 'not-word'],
    ['more than 20 MB', () => new ArrayBuffer(20 * 1024 * 1024 + 1), 'too-large'],
    ['one with a password', () => ole('EncryptedPackage'), 'encrypted'],
    ['an old one', () => ole('WordDocument'), 'old-format'],
  ] as const)('%s', async (_, file, fault) => {
    expect(await readDocx(await file()).then(() => 'taken', faultOf)).toBe(fault);
  });
});
