import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { type PublicTypeName, publicType, publicTypes } from '../public-model';
import { allowedElements, sanitise } from '../texts';
import { isReadyToPost, longestPlain, readyToPost } from '.';
import { wechatHtml } from './wechat';
import { wechatElements, wechatProperties } from './wechat/allowed';

const runs = process.env.LONG ? 5_000 : 300;
const site = 'https://open.example.gov.cn';
const url = `${site}/policy/abc`;
const digest = 'a'.repeat(64);

const forms = (name: PublicTypeName, values: object, more: object = {}) =>
  readyToPost({
    type: publicType(name),
    locale: 'zh-Hans',
    unitName: '卫东区民政局',
    values: values as Readonly<Record<string, unknown>>,
    site,
    url,
    ...more,
  });

const table = (columns: number): string =>
  `<table><caption>标准</caption><tr>${'<th>列</th>'.repeat(columns)}</tr></table>`;

const notice = {
  title: '关于提高救助标准的通知',
  documentNumber: '卫民〔2026〕3号',
  indexNumber: 'A0001',
  issuedOn: '2026-05-20',
  validity: 'repealed',
  fiveOpen: 'decision',
  needsInterpretation: true,
  body: `<h1>一、标准</h1><p align="center">每人每月<strong>800</strong>元 &amp; 以上。</p>${table(2)}<p>详见<a href="/portal/files/${digest}/a.pdf">办法</a>和<a href="https://www.gov.cn/x">官网</a>。<img src="/portal/files/${digest}/%E5%9B%BE.png" alt="流程图" width="300" data-file="f1"></p>`,
  attachments: [{ name: '申请表', file: { sha256: digest, name: '申请表.pdf' } }],
};

describe('a policy', () => {
  test('as HTML for a website is whole, clean, and has whole addresses', () => {
    const html = forms('policy', notice).html();
    expect(html).toBe(
      [
        '<h1>关于提高救助标准的通知</h1>',
        '<p><strong>发文单位：</strong>卫东区民政局<br><strong>文号：</strong>卫民〔2026〕3号<br><strong>索引号：</strong>A0001<br><strong>成文日期：</strong>2026年5月20日<br><strong>有效性：</strong>已废止</p>',
        '<h1>一、标准</h1><p align="center">每人每月<strong>800</strong>元 &amp; 以上。</p>',
        '<table><caption>标准</caption><tr><th>列</th><th>列</th></tr></table>',
        `<p>详见<a href="${site}/portal/files/${digest}/a.pdf">办法</a>和<a href="https://www.gov.cn/x">官网</a>。<img src="${site}/portal/files/${digest}/%E5%9B%BE.png" alt="流程图" width="300" data-file="f1"></p>`,
        `<h2>附件</h2><ul><li><a href="${site}/portal/files/${digest}/%E7%94%B3%E8%AF%B7%E8%A1%A8.pdf">申请表</a></li></ul>`,
        `<p>原文：<a href="${url}">${url}</a></p>`,
      ].join(''),
    );
    expect(sanitise(html)).toBe(html);
  });

  test('for WeChat has its looks on itself, pictures with whole addresses, and addresses in words', () => {
    const wechat = forms('policy', notice).wechat();
    expect(wechat).not.toContain('关于提高救助标准的通知');
    expect(wechat).not.toMatch(/class=|id=|href|<a\b|<script|data-/u);
    expect(wechat).toContain('text-align: center">每人每月<strong>800</strong>元 &amp; 以上。</p>');
    expect(wechat).toContain(`办法（${site}/portal/files/${digest}/a.pdf）和官网（https://www.gov.cn/x）。`);
    expect(wechat).toContain(
      `<img src="${site}/portal/files/${digest}/%E5%9B%BE.png" alt="流程图" style="width: 300px; max-width: 100%; height: auto">`,
    );
    expect(wechat).toMatch(
      />标准<\/section><section style="[^"]*overflow-x: auto"><table style="width: 100%;[^"]*">/u,
    );
    expect(wechat).toContain(`原文：${url}</p>`);
  });

  test('where the site is not known, a picture is its words: half an address shows nothing', () => {
    const wechat = forms('policy', notice, { site: '' }).wechat();
    expect(wechat).not.toContain('<img');
    expect(wechat).toContain('（图片：流程图）');
  });

  test('for a group chat is short, ends with a sentence and says where to read on', () => {
    const long = {
      ...notice,
      body: `<p>${'各镇办要认真落实。'.repeat(30)}</p><ol><li>甲</li><li>乙</li></ol>`,
    };
    const post = forms('policy', long);
    expect(post.plain(140)).toBe(
      `关于提高救助标准的通知\n发文单位：卫东区民政局\n成文日期：2026年5月20日\n有效性：已废止\n${'各镇办要认真落实。'.repeat(4)}\n（节选）阅读全文：${url}`,
    );
    const whole = post.plain(1_000);
    expect(whole).toMatch(/\n1\. 甲\n2\. 乙\n附件：申请表\n原文：https:/u);
    expect(forms('policy', long, { url: null }).plain(55)).toBe(
      '关于提高救助标准的通知\n发文单位：卫东区民政局\n成文日期：2026年5月20日\n（节选，全文见政府网站）',
    );
  });

  test('has a card with its own summary, otherwise with how it begins', () => {
    expect(forms('policy', { ...notice, summary: '每人每月提高到800元。' }).card()).toEqual({
      title: '关于提高救助标准的通知',
      summary: '每人每月提高到800元。',
      url,
    });
    expect(forms('policy', notice).card().summary).toBe(
      '一、标准 每人每月800元 & 以上。 标准 列 ｜ 列 详见办法和官网。',
    );
    const endless = forms('policy', { title: '题', body: `<p>${'先说一句。'.repeat(50)}</p>` }).card();
    expect(endless.summary).toBe('先说一句。'.repeat(24));
  });
});

test('a guide tells what to bring and where to go, in the store’s codes as in the snapshot’s', () => {
  const guide = (form: string, applicants: string[]) =>
    forms('service-guide', {
      title: '最低生活保障对象认定',
      itemCode: '11111',
      applicants,
      conditions: '具有本区户籍\n收入低于标准',
      materials: [
        { name: '身份证', form, copies: 1, required: true, note: null },
        { name: '收入声明', form: null, copies: null, required: false, note: '就业人员' },
      ],
      steps: [{ name: '受理', text: '窗口收件', office: '社会事务办', time: '当场' }],
      statutoryDays: 30,
      promisedDays: 0,
      free: true,
      places: [{ name: '政务大厅3号窗口', address: '建设路1号', hours: '工作日9:00至17:00' }],
      phone: '0375-1234567',
    });
  const told = guide('original', ['natural-person']).plain(2_000);
  expect(told).toBe(
    [
      '最低生活保障对象认定',
      '实施主体：卫东区民政局',
      '受理对象类别：自然人',
      '法定时限（工作日）：30',
      '承诺时限（工作日）：0',
      '不收费：是',
      '咨询电话：0375-1234567',
      '受理条件：',
      '具有本区户籍',
      '收入低于标准',
      '申请材料：',
      '1. 身份证（原件，1份，必要）',
      '2. 收入声明（就业人员）',
      '办理流程：',
      '受理：窗口收件（社会事务办，当场）',
      '办理地点和时间：',
      '政务大厅3号窗口，建设路1号，工作日9:00至17:00',
      `原文：${url}`,
    ].join('\n'),
  );
  expect(guide('ORIGINAL', ['NATURAL_PERSON']).plain(2_000)).toBe(told);
});

test('an event tells when it is in China’s time, also in English', () => {
  const event = { title: 'Hearing', form: 'hearing', startsAt: '2026-05-20T17:30:00.000Z', place: 'Room 1' };
  const post = forms('participation-event', event, { locale: 'en', unitName: 'Civil Affairs' });
  expect(post.plain(500)).toBe(
    `Hearing\nUnit: Civil Affairs\nForm: Hearing\nStarts at: 21 May 2026 01:30 (Beijing time)\nPlace: Room 1\nOriginal: ${url}`,
  );
  expect(forms('participation-event', event).plain(500)).toContain('2026年5月21日 01:30');
});

test('every type with a text with form can be posted, and no register', () => {
  const posted = publicTypes.filter(isReadyToPost);
  const withForm = publicTypes.filter(({ fields }) =>
    Object.values(fields).some((field) => field.kind === 'text' && field.html),
  );
  expect(posted).toEqual(withForm);
  expect(posted.filter(({ drafts }) => !drafts)).toEqual([]);
  expect(posted.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['policy', 'service-guide', 'training']),
  );
});

/** Every element, attribute and property of some HTML that the written list does not have. */
const outside = (html: string): string[] => {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const allowed = wechatElements[name];
      if (!allowed) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!allowed?.includes(attribute)) found.push(`<${name} ${attribute}>`);
        if (attribute === 'src' && !/^https?:\/\//u.test(value)) found.push(`src ${value}`);
        if (attribute !== 'style') continue;
        for (const property of value.split(';').map((part) => part.split(':')[0]?.trim() ?? ''))
          if (!wechatProperties.includes(property)) found.push(`${name} { ${property} }`);
      }
    },
    oncomment: (comment) => found.push(comment),
    onprocessinginstruction: (_, data) => found.push(data),
  });
  parser.end(html);
  return found;
};

/** Whether each element ends where it began. */
const isBalanced = (html: string): boolean => {
  const open: string[] = [];
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z0-9]+)/gu))
    if (['br', 'hr', 'img'].includes(name)) continue;
    else if (end === '') open.push(name);
    else if (open.pop() !== name) return false;
  return open.length === 0;
};

describe('whatever an editor wrote', () => {
  const value = fc.oneof(
    fc.constantFrom(
      'center',
      '3',
      '/a',
      'https://a.gov.cn/?a=1&b="2"',
      'mailto:a@b.cn',
      '"><script>x',
      'A',
      '图',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const attribute = fc
    .tuple(
      fc.constantFrom(
        ...new Set([...Object.values(allowedElements).flat(), 'style', 'class', 'id', 'onclick']),
      ),
      value,
    )
    .map(([name, given]) => ` ${name}="${given.replaceAll('"', '&quot;')}"`);
  const names = fc.constantFrom(
    ...Object.keys(allowedElements),
    'script',
    'style',
    'svg',
    'form',
    'iframe',
    'font',
  );
  const { node } = fc.letrec<{ node: string; inside: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[<>&]/gu, '&lt;')),
      fc
        .tuple(names, fc.array(attribute, { maxLength: 3 }), tie('inside'))
        .map(([name, attributes, inside]) => `<${name}${attributes.join('')}>${inside}</${name}>`),
    ),
    inside: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  }));
  const html = fc.array(node, { maxLength: 6 }).map((nodes) => nodes.join(''));

  test('the article for WeChat has no element, attribute or property outside the written list', () => {
    fc.assert(
      fc.property(html, (written) => {
        const article = wechatHtml(written, 'zh');
        expect(outside(article)).toEqual([]);
        expect(isBalanced(article)).toBe(true);
        expect(outside(forms('policy', { ...notice, body: sanitise(written) }).wechat())).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test('the HTML for a website is what the allow-list would leave of it', () => {
    fc.assert(
      fc.property(html, fc.string({ unit: 'grapheme' }), (written, title) => {
        const body = sanitise(written);
        // Cells outside of a table move each time that a parser reads them.
        fc.pre(sanitise(body) === body);
        const whole = forms('policy', { ...notice, title, summary: title, body }).html();
        expect(sanitise(whole)).toBe(whole);
      }),
      { numRuns: runs },
    );
  });

  test('the text for a group is never longer than asked, and ends with the address where there is room', () => {
    fc.assert(
      fc.property(
        html,
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 0, max: 400 }),
        (written, title, max) => {
          const text = forms('policy', { ...notice, title, body: sanitise(written) }).plain(max);
          expect(text.length).toBeLessThanOrEqual(max);
          if (max >= url.length + 10) expect(text.endsWith(url)).toBe(true);
          expect(text.includes('https://') && !text.includes(url) && max < url.length).toBe(false);
        },
      ),
      { numRuns: runs },
    );
  });

  test('a card is never empty and never long', () => {
    fc.assert(
      fc.property(html, (written) => {
        const { summary } = forms('policy', { title: '通知', body: sanitise(written) }).card();
        expect(summary.length).toBeGreaterThan(0);
        expect(summary.length).toBeLessThanOrEqual(120);
      }),
      { numRuns: runs },
    );
  });
});

test('tables: one with many columns is moved sideways, one with few is as wide as the phone', () => {
  expect(wechatHtml(table(8), 'zh')).toContain('min-width: 640px');
  expect(wechatHtml(table(4), 'zh')).not.toContain('min-width');
});

test('a text that is nested very deep needs no more stack', () => {
  const deep = `${'<div>'.repeat(20_000)}深${'</div>'.repeat(20_000)}`;
  expect(wechatHtml(deep, 'zh')).toContain('深');
  expect(forms('policy', { title: '题', body: deep }).plain(longestPlain)).toContain('深');
});
