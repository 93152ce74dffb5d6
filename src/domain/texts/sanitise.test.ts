import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedElements, sanitise } from '.';

test('an official text stays as it is written', () => {
  const text = [
    '<h2 align="center">卫东区临时救助办法</h2>',
    '<p>一、救助对象<br>二、救助标准</p>',
    '<p>（一）<strong>家庭</strong>对象；<del>含低保户</del><ins>含低保边缘户</ins></p>',
    '<ol start="3" type="a"><li value="3">申请</li><li>审核</li></ol>',
    '<table><caption>标准</caption><thead><tr><th scope="col" colspan="2">对象</th></tr></thead>',
    '<tbody><tr><td rowspan="2">低保</td><td>800元</td></tr><tr><td>按月</td></tr></tbody></table>',
    '<p><a href="/files/办法.pdf" title="附件">附件</a> <a href="https://www.gov.cn/">国务院</a></p>',
    '<p><img src="/files/abc/流程.png" alt="流程图" data-file="x1"></p>',
    '<p align="right">卫东区人民政府</p>',
  ].join('');
  expect(sanitise(text)).toBe(text);
});

/** Harmless instances of what must not reach a reader; each says what is left. */
const kinds: ReadonlyArray<readonly [string, string, string]> = [
  ['a script', '<p>甲</p><script>note("x")</script>', '<p>甲</p>'],
  ['an event attribute', '<p onclick="note()">甲</p>', '<p>甲</p>'],
  ['a script as a link', '<a href="javascript:note()">甲</a>', '<a>甲</a>'],
  ['the same with a control character in it', '<a href="java\u0001script:note()">甲</a>', '<a>甲</a>'],
  ['data as a link', '<a href="data:text/html,x">甲</a>', '<a>甲</a>'],
  ['a style attribute', '<p style="color:red">甲</p>', '<p>甲</p>'],
  ['a style element', '<style>p{color:red}</style><p>甲</p>', '<p>甲</p>'],
  ['a frame', '<iframe src="https://example.com/">乙</iframe><p>甲</p>', '<p>甲</p>'],
  ['an object', '<object data="x.swf">乙</object><p>甲</p>', '<p>甲</p>'],
  ['a drawing', '<svg><circle r="1"></circle></svg><p>甲</p>', '<p>甲</p>'],
  ['a formula', '<math><mi>x</mi></math><p>甲</p>', '<p>甲</p>'],
  ['a form', '<form action="https://example.com/"><input name="a">甲</form>', '甲'],
  ['another base', '<base href="https://example.com/"><p>甲</p>', '<p>甲</p>'],
  ['a refresh', '<meta http-equiv="refresh" content="1"><p>甲</p>', '<p>甲</p>'],
  ['a comment', '<p>甲<!-- 内部意见：缓发 --></p>', '<p>甲</p>'],
  ['what was not closed', '<p>甲<strong>乙', '<p>甲<strong>乙</strong></p>'],
  ['one in the other', '<p>甲<span><u><font color="red">乙</font></u></span></p>', '<p>甲<u>乙</u></p>'],
  ['a class and an id', '<p class="x" id="y">甲</p>', '<p>甲</p>'],
  ['values that make no sense', '<td colspan="all" align="fly">甲</td>', '<td>甲</td>'],
];

describe('what a reader must not be given', () => {
  test.each(kinds)('%s', (_, given, left) => {
    expect(sanitise(given)).toBe(left);
  });
});

test('a plain text of several lines becomes paragraphs, one of a single line stays', () => {
  expect(sanitise('第一条 为了……\n\n第二条 本办法……\r\n')).toBe('<p>第一条 为了……</p><p>第二条 本办法……</p>');
  expect(sanitise('共 12 户，收入 < 800 元')).toBe('共 12 户，收入 < 800 元');
});

const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(...kinds.map(([, html]) => html)),
  fc
    .tuple(
      fc.constantFrom(...Object.keys(allowedElements), 'span', 'font', 'x-y'),
      fc.string({ maxLength: 6 }),
    )
    .map(([name, text]) => `<${name}>${text}</${name}>`),
);

test('clean once is clean for good, whatever is put together', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const once = sanitise(pieces.join(''));
      expect(sanitise(once)).toBe(once);
    }),
  );
});
