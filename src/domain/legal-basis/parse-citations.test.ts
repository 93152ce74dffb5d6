import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCitations, printCitation } from '.';
import { findDocumentNumber } from './document-number';

type Row = readonly [
  text: string,
  title: string | null,
  number: string | null,
  article: string | null,
  wrong?: true,
];

const rows: readonly Row[] = [
  ['《社会救助暂行办法》（国务院令第649号）', '社会救助暂行办法', '国务院令第649号', null],
  [
    '《民政部关于印发〈特困人员认定办法〉的通知》（民发〔2016〕178号）',
    '民政部关于印发〈特困人员认定办法〉的通知',
    '民发〔2016〕178号',
    null,
  ],
  [
    '《民政部关于印发《特困人员认定办法》的通知》(民发[2016]178号)',
    '民政部关于印发〈特困人员认定办法〉的通知',
    '民发〔2016〕178号',
    null,
    true,
  ],
  [
    '《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条',
    '中华人民共和国政府信息公开条例',
    '国务院令第711号',
    '第二十条',
  ],
  ['《中华人民共和国就业促进法》第26条第2款', '中华人民共和国就业促进法', null, '第26条第2款'],
  ['《中华人民共和国预算法》第十四条、第八十九条', '中华人民共和国预算法', null, '第十四条、第八十九条'],
  ['《行政处罚法》第三十九条第一款第（三）项', '行政处罚法', null, '第三十九条第一款第（三）项'],
  [
    '《最低生活保障审核审批办法（试行）》（民发【2012】220号）',
    '最低生活保障审核审批办法（试行）',
    '民发〔2012〕220号',
    null,
    true,
  ],
  ['《办法》（民发［２０１２］第０２２０号）', '办法', '民发〔2012〕220号', null, true],
  ['《办法》（财税(2016)36号）', '办法', '财税〔2016〕36号', null, true],
  ['《办法》（财税（2016）36号）', '办法', '财税〔2016〕36号', null, true],
  ['《办法》（豫政办 〔2020〕 12 号）', '办法', '豫政办〔2020〕12号', null],
  ['《办法》（国务院令649号）', '办法', '国务院令第649号', null],
  ['《养老机构管理办法》（2020年民政部令第66号）', '养老机构管理办法', '民政部令第66号', null],
  ['《办法》（国家市场监督管理总局令2019年第20号）', '办法', '国家市场监督管理总局令2019年第20号', null],
  ['《就业促进法》（中华人民共和国主席令第七十号）', '就业促进法', '中华人民共和国主席令第七十号', null],
  ['《救灾办法》（财政部公告2019年第39号）', '救灾办法', '财政部公告2019年第39号', null],
  ['国发〔2012〕45号《关于最低生活保障工作的意见》', '关于最低生活保障工作的意见', '国发〔2012〕45号', null],
  ['国发〔2012〕45号', null, '国发〔2012〕45号', null],
  ['各地相关政策法规文件', null, null, null],
  ['1.《社会救助暂行办法》', '社会救助暂行办法', null, null],
  ['（一）《社会救助暂行办法》；', '社会救助暂行办法', null, null],
  [
    '《国务院关于进一步健全特困人员\n救助供养制度的意见》（国发〔2016〕14号）',
    '国务院关于进一步健全特困人员救助供养制度的意见',
    '国发〔2016〕14号',
    null,
  ],
  ['《社会救助暂行办法（国务院令第649号）', '社会救助暂行办法', '国务院令第649号', null, true],
  ['社会救助暂行办法》（国务院令第649号）', '社会救助暂行办法', '国务院令第649号', null, true],
  ['《社会救助暂行办法》（国务院令第649号', '社会救助暂行办法', '国务院令第649号', null, true],
  ['《自然资源听证规定》（自然资发〔2023〕43号）', '自然资源听证规定', '自然资发〔2023〕43号', null],
  ['《养老服务办法》（日政发〔2020〕5号）', '养老服务办法', '日政发〔2020〕5号', null],
  ['《城市社区建设纲要》（国发〔2 0 1 4〕4 7 号）', '城市社区建设纲要', '国发〔2014〕47号', null, true],
  ['《城市社区建设纲要》（云政〔 2 0 1 8 〕 7 号）', '城市社区建设纲要', '云政〔2018〕7号', null],
  [
    '《社会救助暂行办法》（2014年2月21日国务院令第649号公布，2019年3月2日修订）',
    '社会救助暂行办法',
    '国务院令第649号',
    null,
  ],
  ['<<社会救助暂行办法>>(国务院令第649号)', '社会救助暂行办法', '国务院令第649号', null],
  ['《社会救助暂行办法》\n（国务院令第649号）\n第三条', '社会救助暂行办法', '国务院令第649号', '第三条'],
];

describe('parseCitations', () => {
  for (const [text, title, number, article, wrong] of rows)
    test(text, () => {
      const read = parseCitations(text);
      expect(read).toHaveLength(1);
      expect(read[0]).toMatchObject({ title, number, article, bracketsWrong: wrong ?? false });
    });

  test('several lines of a cell', () => {
    const cell =
      '《中华人民共和国政府信息公开条例》\n《国务院关于进一步加强和改进最低生活保障工作的意见》（国发〔2012〕45号）\n各地相关政策法规文件';
    expect(parseCitations(cell)).toEqual([
      {
        text: '《中华人民共和国政府信息公开条例》',
        title: '中华人民共和国政府信息公开条例',
        number: null,
        bracketsWrong: false,
        article: null,
      },
      {
        text: '《国务院关于进一步加强和改进最低生活保障工作的意见》（国发〔2012〕45号）',
        title: '国务院关于进一步加强和改进最低生活保障工作的意见',
        number: '国发〔2012〕45号',
        bracketsWrong: false,
        article: null,
      },
      { text: '各地相关政策法规文件', title: null, number: null, bracketsWrong: false, article: null },
    ]);
  });

  test('several in one line, with a closing phrase', () => {
    const line =
      '根据《预算法》第十四条、《政府信息公开条例》（国务院令第711号）第二十条和《社会救助暂行办法》，各地配套政策法规文件。';
    expect(parseCitations(line).map(({ title, number, article }) => [title, number, article])).toEqual([
      ['预算法', null, '第十四条'],
      ['政府信息公开条例', '国务院令第711号', '第二十条'],
      ['社会救助暂行办法', null, null],
      [null, null, null],
    ]);
    expect(parseCitations(line).map(({ text }) => text)).toEqual([
      '根据《预算法》第十四条',
      '《政府信息公开条例》（国务院令第711号）第二十条',
      '《社会救助暂行办法》',
      '各地配套政策法规文件',
    ]);
  });

  test('nothing from nothing', () => {
    expect(parseCitations('')).toEqual([]);
    expect(parseCitations(' \r\n；\n')).toEqual([]);
  });

  test('what is printed reads back as the same', () => {
    for (const [text] of rows) {
      const printed = parseCitations(text).map(printCitation);
      expect(parseCitations(printed.join('\n')).map(printCitation)).toEqual(printed);
    }
  });

  test('any text: never throws, and print → parse → print is stable', () => {
    const piece = fc.constantFrom(
      ...'《》〈〉（）()[]〔〕第条款号、；\n1320',
      '民发',
      '国务院令第649号',
      '〔2012〕220号',
      '办法',
      '第三十条',
      '和',
      ' ',
    );
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (value) => {
        const printed = parseCitations(value).map(printCitation);
        for (const one of printed) expect(typeof one).toBe('string');
      }),
    );
    const han = fc.stringMatching(/^[社会救助暂行管理实施]{2,12}$/);
    const number = fc.constantFrom(null, '国务院令第649号', '民发〔2012〕220号', '豫政办〔2020〕3号');
    const article = fc.constantFrom(null, '第三十条', '第26条第2款', '第二条第（三）项');
    fc.assert(
      fc.property(han, number, article, (title, no, at) => {
        const written = printCitation({ text: '', title, number: no, article: at, bracketsWrong: false });
        expect(parseCitations(written)).toEqual([
          { text: written, title, number: no, article: at, bracketsWrong: false },
        ]);
      }),
    );
  });
});

test.each([
  ['民发[2012]220号', '民发〔2012〕220号'],
  ['民发﹝2012﹞第220 号', '民发〔2012〕220号'],
  ['国务院令６４９号', '国务院令第649号'],
  ['根据国发〔2012〕45号', '国发〔2012〕45号'],
  ['第三十条', null],
  ['2020年5月20日', null],
])('the number in %s', (text, expected) => {
  expect(findDocumentNumber(text)?.number ?? null).toBe(expected);
});

test.each([
  [
    '1.《政府信息公开条例》（国务院令第711号）2.《法律援助法》',
    ['《政府信息公开条例》（国务院令第711号）', '《法律援助法》'],
  ],
  ['《政府信息公开条例》2.《法律援助法》', ['《政府信息公开条例》', '《法律援助法》']],
  ['①《政府信息公开条例》②《法律援助法》', ['《政府信息公开条例》', '《法律援助法》']],
  ['（一）《政府信息公开条例》；（二）《法律援助法》', ['《政府信息公开条例》', '《法律援助法》']],
  ['一、《政府信息公开条例》第二十条二、《法律援助法》', ['《政府信息公开条例》第二十条', '《法律援助法》']],
  [
    '1.《政府信息公开条例》2.国发〔2012〕45号《国务院关于加强和改进社会救助工作的意见》',
    ['《政府信息公开条例》', '国发〔2012〕45号《国务院关于加强和改进社会救助工作的意见》'],
  ],
  ['1.《法律援助法》第3条 2.预算法', ['《法律援助法》第3条', '预算法']],
  ['《法律援助法》第十二条、《预算法》', ['《法律援助法》第十二条', '《预算法》']],
  [
    '《政府信息公开条例》第二十条（三）项、《预算法》',
    ['《政府信息公开条例》第二十条（三）项', '《预算法》'],
  ],
])('no number of a list stays behind a citation: %s', (text, citations) => {
  expect(parseCitations(text).map((read) => read.text)).toEqual(citations);
});
