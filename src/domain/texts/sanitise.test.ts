import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { untidyTexts } from '../../../tests/samples/untidy-texts';
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

describe('what a reader must not be given', () => {
  test.each(untidyTexts)('%s', (_, given, left) => {
    expect(sanitise(given)).toBe(left);
  });
});

test('a plain text of several lines becomes paragraphs, one of a single line stays', () => {
  expect(sanitise('第一条 为了……\n\n第二条 本办法……\r\n')).toBe('<p>第一条 为了……</p><p>第二条 本办法……</p>');
  expect(sanitise('共 12 户，收入 < 800 元')).toBe('共 12 户，收入 < 800 元');
});

const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(...untidyTexts.map(([, html]) => html)),
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
