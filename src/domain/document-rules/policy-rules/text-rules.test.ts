import { expect, test } from 'vitest';
import { judgeAlone } from '../../../../tests/samples/judge-alone';
import type { Locale } from '../../change';

const whole = {
  title: '城乡居民最低生活保障实施办法',
  issuer: 'u1',
  issuedOn: '2026-03-02',
  documentNumber: '卫政〔2026〕5号',
  body: '<p>第一条　为了规范……</p>',
  attachments: [],
};
const said = (change: object, locale: Locale = 'zh-Hans') =>
  judgeAlone({ type: 'policy', snapshot: { ...whole, ...change } }, {}, { locale }).map(
    ({ rule, field, message, hint, blocking }) =>
      `${rule} ${field} ${message.zh} ${hint.zh}${blocking ? '' : ' (hint)'}`,
  );
const noText = 'policy.text.missing body 既没有正文，也没有附件 填写正文，或者上传文件作为附件';
const brackets = (number: string, proper: string): string =>
  `policy.number.brackets documentNumber 文号中的年份应使用六角括号〔〕：“${number}” 改为“${proper}”`;

test.each<[string, object, readonly string[]]>([
  ['whole', {}, []],
  [
    'without its day',
    { issuedOn: null },
    ['policy.issued-on.missing issuedOn 未填写成文日期 填写文件落款处的成文日期'],
  ],
  ['without text and attachment', { body: null }, [noText]],
  ['with an empty paragraph', { body: '<p>&nbsp;</p>' }, [noText]],
  ['that points at an attachment that is not there', { body: '<p>见附件</p>' }, [noText]],
  ['whose attachment is there', { body: '<p>见附件</p>', attachments: [{ name: '全文', file: null }] }, []],
  ['that is a picture', { body: '<p><img src="/a" alt="全文"></p>' }, []],
  ['without a number', { documentNumber: null }, []],
  ['whose number has no year in brackets', { documentNumber: '区政府令第12号' }, []],
  [
    'with square brackets',
    { documentNumber: '卫政[2026]5号' },
    [brackets('卫政[2026]5号', '卫政〔2026〕5号')],
  ],
  [
    'with wide ones, blanks and 年',
    { documentNumber: '卫政办（ 2026年 ）12号' },
    [brackets('卫政办（ 2026年 ）12号', '卫政办〔2026〕12号')],
  ],
  ['with 【】', { documentNumber: '平卫【2026】1号' }, [brackets('平卫【2026】1号', '平卫〔2026〕1号')]],
  ['half right', { documentNumber: '卫政〔2026]5号' }, [brackets('卫政〔2026]5号', '卫政〔2026〕5号')]],
])('a policy %s', (_, change, expected) => {
  expect(said(change)).toEqual(expected);
});

test('a translation may be a title and a summary, and shares day and number', () => {
  expect(said({ body: null }, 'en')).toEqual([]);
  expect(said({ body: null, issuedOn: null }, 'en')).toEqual([
    'policy.issued-on.missing issuedOn 未填写成文日期 填写文件落款处的成文日期',
  ]);
});
