import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitise } from '../sanitise';
import { fromClipboard, paragraphsOf } from '.';

const folder = resolve(import.meta.dirname, '../../../../tests/fixtures/clipboard');
const read = (name: string): string => readFileSync(resolve(folder, `${name}.html`), 'utf8');

interface Case {
  readonly from: string;
  readonly lines: readonly string[];
  readonly picturesLeftOut?: number;
}

/** What each program's clipboard becomes, block by block. */
const cases: readonly Case[] = [
  {
    from: 'word',
    lines: [
      '<h2 align="center">临时救助办法</h2>',
      '<p>一、<strong>救助对象</strong></p>',
      '<p>因火灾、交通事故等意外事件，导致基本生活暂时出现 ABC 12严重困难的家庭。</p>',
      '<p>（一）家庭对象</p>',
      '<p>1.低保户</p>',
      '<ul><li>身份证<ul><li>复印件</li></ul></li><li>户口簿</li></ul>',
      '<p>标准为800元，见附表、<a href="https://www.gov.cn/">国务院</a>。</p>',
      '<table><thead><tr><th colspan="2" scope="col" align="center"><strong>对象</strong></th>',
      '<th scope="col" align="center"><strong>标准</strong></th></tr></thead>',
      '<tbody><tr><td rowspan="2">低保</td><td>A类</td><td><p align="right">800元</p><p>按月</p></td></tr>',
      '<tr><td>B类</td><td></td></tr></tbody></table>',
      '<p align="right">卫东区人民政府</p>',
    ],
    picturesLeftOut: 1,
  },
  {
    from: 'wps',
    lines: [
      '<h2 align="center">关于调整低保标准的通知</h2>',
      '<p>一、调整内容</p>',
      '<p>城市低保标准由每人每月700元调整为<u>800</u>元。</p>',
      '<ul><li>按月发放</li></ul>',
      '<table><tbody><tr><td align="center">类别</td><td colspan="2">标准（元）</td></tr>',
      '<tr><td>城市</td><td>700</td><td>800</td></tr></tbody></table>',
    ],
  },
  {
    from: 'libreoffice-writer',
    lines: [
      '<h2>卫东区临时救助办法</h2>',
      '<p>第一条 为了规范临时救助工作，制定本办法。</p>',
      '<ol><li>申请</li><li>审核</li></ol>',
      '<table><thead><tr><th colspan="2" scope="col">对象</th><th scope="col">标准</th></tr></thead>',
      '<tbody><tr><td rowspan="2">低保</td><td>A类</td><td><strong>800</strong>元</td></tr>',
      '<tr><td>B类</td><td>600元</td></tr></tbody></table>',
      '<p align="right">卫东区人民政府</p>',
    ],
  },
  {
    from: 'libreoffice-calc',
    lines: [
      '<table><tbody><tr><td colspan="2" align="center"><strong>城乡低保标准</strong></td></tr>',
      '<tr><td>城市</td><td align="right">800</td></tr>',
      '<tr><td>农村 &amp; 乡镇</td><td align="right">600</td></tr></tbody></table>',
    ],
  },
  {
    from: 'excel',
    lines: [
      '<table><tbody><tr><td colspan="2">低保人数</td></tr>',
      '<tr><td align="right">1200</td><td>户<br>（含边缘户）</td></tr></tbody></table>',
    ],
  },
  {
    from: 'web',
    lines: [
      '<p align="center"><strong>卫东区公告</strong></p>',
      '<p>为做好低保工作，现公告如下：</p>',
      '<p>一、申请时间</p>',
      '<p>自3月1日起。</p>',
      '<p>二、联系电话：<u>12345678</u></p>',
      '<ul><li><a href="/wd/mzj.html">区民政局</a></li><li>打印<ol start="3"><li>甲</li></ol></li></ul>',
      '<p>不是粗体<sup>2</sup></p>',
      '<h3>附件</h3>',
      '<p>名单<em>（略）</em></p>',
      '<blockquote><p>引文</p></blockquote>',
      '<table><tbody><tr><th scope="row">街道</th><td><p>东湖</p><p>西山</p></td></tr></tbody></table>',
      '<hr>',
    ],
    picturesLeftOut: 1,
  },
];

describe('what is pasted is cleaned and keeps its tables', () => {
  test.each(cases)('from $from', ({ from, lines, picturesLeftOut = 0 }) => {
    const pasted = fromClipboard(read(from));
    expect(pasted).toEqual({ html: lines.join(''), picturesLeftOut });
    expect(sanitise(pasted.html)).toBe(pasted.html);
  });

  test('cleaned twice it is as cleaned once', () => {
    for (const { from } of cases) {
      const { html } = fromClipboard(read(from));
      expect(fromClipboard(html).html).toBe(html);
    }
  });
});

const names = 'p div span b td tr table thead li ul ol a img br h1 pre del o:p blockquote caption'.split(' ');
const anyHtml = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 8 }),
      fc
        .tuple(
          fc.constantFrom(...names),
          fc.constantFrom(
            '',
            ' align=right',
            ' colspan=3',
            ' href="/a b"',
            ' src=/x.png',
            " style='mso-list:l0 level2'",
          ),
        )
        .map(([name, attribute]) => `<${name}${attribute}>`),
      fc.constantFrom(...names).map((name) => `</${name}>`),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

test('whatever is pasted comes out as the allow-list has it', () => {
  fc.assert(
    fc.property(anyHtml, (html) => {
      const clean = fromClipboard(html).html;
      if (clean.startsWith('<')) expect(sanitise(clean)).toBe(clean);
    }),
  );
});

test('plain text becomes paragraphs, with its signs', () => {
  expect(paragraphsOf('　　第一条 收入<800元\r\n\r\n第二条\tA&B \n')).toBe(
    '<p>第一条 收入&lt;800元</p><p>第二条\tA&amp;B</p>',
  );
  expect(paragraphsOf(' \n　')).toBe('');
});
