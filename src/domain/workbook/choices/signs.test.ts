import { describe, expect, test } from 'vitest';
import { inSymbolFont } from '../cells/symbol-font';
import { readChannels } from '../channels/channels-cell';
import { readMethods } from './choices';
import { readTick } from './tick';

const read = (text: string): string => {
  const { channels, note, doubts, fault } = readChannels(text);
  if (fault !== null) return `× ${fault.problem.zh}`;
  return `${channels.join(' ')}|${note ?? ''}|${doubts.length}`;
};

describe('signs at names of channels', () => {
  test.each([
    ['◉', '○'],
    ['⊙', '○'],
    ['⦿', '○'],
    ['🔘', '⚪'],
    ['▪', '▫'],
    ['▣', '▢'],
    ['◾', '◽'],
    ['∨', '□'],
    ['🗸', '☓'],
  ])('%s is used, %s is not', (yes, no) => {
    const names = [`${yes}政府网站`, `${no}政府公报`, `${yes}政务服务中心`];
    for (const joint of [' ', '\n', '；', '/'])
      expect(read(names.join(joint))).toBe('website service-hall||0');
  });

  test.each([
    ['√政府网站/×政府公报/√微信公众号', 'website new-media||0'],
    ['√政府网站／√公示栏／', 'website notice-board||0'],
    ['▪政府网站：是\n▪政府公报：否', 'website||0'],
    ['▪■政府网站\n▪□政府公报', 'website||0'],
    ['➢政府网站\n➢公示栏', 'website notice-board||0'],
    ['❖政府网站 ❖公示栏', 'website notice-board||0'],
    ['其他：电子屏→大厅', 'other|电子屏→大厅|0'],
    ['+政府网站\n-政府公报\n+公示栏', 'website notice-board||0'],
    ['＋政府网站 －政府公报', 'website||0'],
    ['-政府网站\n-政府公报', 'website gazette||0'],
    ['政府网站+公示栏', 'website notice-board||0'],
    ['政府网站（必选） 政府公报（不选）', 'website||0'],
    ['线上：政府网站 线下：政务服务中心', 'website service-hall||0'],
  ])('%s', (text, channels) => expect(read(text)).toBe(channels));

  test.each([
    ['✪政府网站 ○政府公报 ✪政务服务中心', '✪'],
    ['✪政府网站\n✩政府公报', '✪'],
    ['⌘政府网站 政府公报', '⌘'],
    ['\uF0D8政府网站 ■政府公报', '\uF0D8'],
  ])('%s: a sign that nobody knows is asked', (text, sign) => {
    expect(read(text)).toBe(`× 记号“${sign}”不认识，无法确定采用哪些渠道`);
  });

  test.each([
    '除政府公报外，其余渠道均公开',
    '不在政府网站公开，仅在社区公示栏张贴',
    '全部渠道',
    '所有公开渠道',
    '以上渠道均公开',
  ])('%s is a sentence, not a name', (text) => {
    expect(read(text)).toBe('× 写的是一句话，不是渠道名称，无法确定采用哪些渠道');
  });

  test.each(['不动产登记大厅', '各街道公告牌'])('%s is a name', (text) => {
    expect(read(text)).toBe(`other|${text}|1`);
  });
});

test('the same signs in columns that are ticked, and in one cell for several choices', () => {
  expect(['◉', '⊙', '▣', '▪', '∨'].map((sign) => readTick(sign, []))).toEqual(Array(5).fill(true));
  expect(['▢', '▫', '☓'].map((sign) => readTick(sign, []))).toEqual(Array(3).fill(false));
  expect(readMethods('◉主动公开 ○依申请公开')).toEqual(['proactive']);
});

test.each([
  ['Wingdings', 'l¡', '●○'],
  ['Wingdings 2', 'PO', '✓✗'],
  ['Webdings', 'ar', '✓✗'],
  ['Marlett', 'a', '✓'],
  ['宋体', 'a', 'a'],
])('in %s, %s is shown as %s', (font, stored, seen) => {
  expect(inSymbolFont(stored, font)).toBe(seen);
});
