import { expect, test } from 'vitest';
import { webText } from './web-text';

test.each([
  ['事项名称<br>办理条件<BR/>申请材料<br />', '事项名称\n办理条件\n申请材料', ''],
  ['<p>申领条件</p><p style="margin:0">待遇标准</p>', '申领条件\n待遇标准', ''],
  ['<ul><li>名单</li><li>标准</li></ul>', '名单\n标准', ''],
  ['20&nbsp;个工作日内', '20 个工作日内', ''],
  ['20&amp;nbsp;个&#24037;&#x4F5C;日', '20 个工作日', ''],
  ['<span lang="EN-US">20</span>个工作日<o:p></o:p>', '20个工作日', ''],
  ['&lt;p&gt;条件&lt;/p&gt;', '条件', ''],
  ['条件<del>材料</del><img src="a.png">', '条件材料', '<del> </del> <img src="a.png">'],
  ['《<通知>》 <中华> a<b c&d; R&D;', '《<通知>》 <中华> a<b c&d; R&D;', ''],
  ['收入<3000元，人数>2', '收入<3000元，人数>2', ''],
])('%s', (written, text, lost) => {
  expect(webText(written)).toEqual({ text, lost });
});

test('long texts of unclosed tags are read at once', () => {
  const long = '<a '.repeat(10_000);
  expect(webText(long).text).toBe(long);
});
