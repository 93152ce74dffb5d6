import { describe, expect, test } from 'vitest';
import { readChannels } from '../channels/channels-cell';
import { namesCity, readAudience, readLevels, readMethods } from '../choices/choices';
import { readTick } from '../choices/tick';
import { cleanText, isDitto, oneLine } from './cell-text';
import { readContent } from './content-cell';

describe('公开渠道和载体', () => {
  const chosen = (text: string) => {
    const { channels, note } = readChannels(text);
    return { channels, note };
  };

  test.each([
    ['the official list', '■政府网站\n□政府公报\n■政务服务中心', ['website', 'service-hall'], null],
    ['several on a line', '■政府网站 □政府公报 ■两微一端', ['website', 'new-media'], null],
    ['other marks', '☑政府网站\n☐政府公报\n√ 广播电视', ['website', 'broadcast'], null],
    ['crosses in brackets', '[x]政府网站\n[ ]政府公报\n[X]公示栏', ['website', 'notice-board'], null],
    ['crosses in round brackets', '(x)政府网站 ( )政府公报 (x)公示栏', ['website', 'notice-board'], null],
    ['crosses behind', '政府网站（x）、政府公报（ ）', ['website'], null],
    ['a blank to fill in', '政府网站、其他（X）', ['website', 'other'], 'X'],
    ['a broken name', '■社区/企事业单位/\n村公示栏（电子屏）', ['notice-board'], null],
    ['plain names', '政府网站、两微一端，公示栏', ['website', 'new-media', 'notice-board'], null],
    ['numbered names', '1.政府网站\n2.精准推送', ['website', 'push'], null],
    ['another channel by name', '■政府网站\n■其他：村微信群', ['website', 'other'], '村微信群'],
    ['another channel in brackets', '其他（村微信群）', ['other'], '村微信群'],
    ['another channel without a name', '■其他____', ['other'], null],
    ['the form’s order, not the writer’s', '精准推送、政府网站', ['website', 'push'], null],
    ['an empty cell', '', [], null],
  ])('%s', (_, text, channels, note) => {
    expect(chosen(text)).toEqual({ channels, note });
    expect(readChannels(text).doubts).toEqual([]);
  });

  test('a name that is no standard channel is kept as another one, and doubted', () => {
    const { channels, note, doubts } = readChannels('■政府网站\n■抖音号');
    expect([channels, note]).toEqual([['website', 'other'], '抖音号']);
    expect(doubts.map(({ value }) => value)).toEqual(['抖音号']);
  });

  test.each(['12', '1、11', '1 3 9', '⑦⑪', '1-3', '政府网站、11', '√1 □2'])(
    '“%s”: a bare number is no name',
    (text) => {
      expect(readChannels(text).fault?.problem.zh).toBe('渠道只写了编号，表中没有说明编号的含义');
      expect(readChannels(text).note).toBeNull();
    },
  );

  test('numbers of a list are none of its names', () => {
    const read = [
      '1、政府网站 2、公示栏',
      '1、政府网站\n2、公示栏',
      '1、■政府网站 2、□政府公报 3、■公示栏',
    ].map(readChannels);
    expect(read.map(({ channels, fault }) => [channels, fault])).toEqual(
      read.map(() => [['website', 'notice-board'], null]),
    );
  });

  test('a list of which nothing is chosen is doubted', () => {
    const { channels, doubts } = readChannels('□政府网站\n□政府公报');
    expect(channels).toEqual([]);
    expect(doubts[0]?.trouble.problem.zh).toBe('列出了渠道，但没有一项标为“■”');
  });
});

describe('公开内容（要素）', () => {
  test.each([
    ['lines', '办理事项\n办理条件', ['办理事项', '办理条件']],
    ['numbers', '1.办理事项\n（2）办理条件\n③申请材料', ['办理事项', '办理条件', '申请材料']],
    ['semicolons', '1.办理事项；2.办理条件;', ['办理事项', '办理条件']],
    ['a semicolon within a title', '《甲；乙》', ['《甲；乙》']],
    ['a year is no number of a list', '2020年预算', ['2020年预算']],
    ['numbers in one line', '1、发放对象 2、发放标准 3、申请程序', ['发放对象', '发放标准', '申请程序']],
    ['circled ones', '①发放对象②发放标准③申请程序', ['发放对象', '发放标准', '申请程序']],
    ['points, with years and decimals', '1.2026年预算1.5亿元；2.决算', ['1.2026年预算1.5亿元', '决算']],
    ['brackets', '（1）发放对象，（2）发放标准', ['发放对象', '发放标准']],
    ['Chinese numbers', '一、办理条件 二、办理流程', ['办理条件', '办理流程']],
    ['a list that goes on', '1.甲 2.乙\n3.丙 4.丁', ['甲', '乙', '丙', '丁']],
    ['years', '1、2026年预算 2、2025年决算', ['2026年预算', '2025年决算']],
    ['numbers of the text', '第1、2季度报表', ['第1、2季度报表']],
    ['numbers of the text at its head', '1、2季度报表', ['1、2季度报表']],
    ['levels', '一、二、三级医院名单', ['一、二、三级医院名单']],
    ['numbers that do not run on', '1、发放对象 3、申请程序', ['1、发放对象 3、申请程序']],
    ['copies', '1、申请表2、3份复印件', ['1、申请表2、3份复印件']],
    ['a number in brackets', '1、对象（2、标准）', ['1、对象（2、标准）']],
    ['bullets', '➢中心名称\n► 地址\n❖收费\n\uF0D8电话\n– 邮编', ['中心名称', '地址', '收费', '电话', '邮编']],
    ['bullets in one line', '➢中心名称➢地址', ['中心名称', '地址']],
  ])('%s', (_, text, elements) => {
    expect(readContent(text)).toEqual(elements.map((element) => ({ text: element, required: true })));
  });

  test('● is required, 〇 optional', () => {
    expect(readContent('●办理条件\n〇咨询方式\n○ 办理地点')).toEqual([
      { text: '办理条件', required: true },
      { text: '咨询方式', required: false },
      { text: '办理地点', required: false },
    ]);
  });
});

describe('ticks and words', () => {
  test.each(['√', '☑', '✓', '✔', '■', '●', '是', ' √ ', 'TRUE', '县级', '√县级'])('“%s” says yes', (text) => {
    expect(readTick(text, ['县级'])).toBe(true);
  });
  test.each(['', '□', '○', '〇', '×', '否', '—', '/', 'FALSE', '□县级'])('“%s” says no', (text) => {
    expect(readTick(text, ['县级'])).toBe(false);
  });
  test.each(['待定', '？', '√乡级', '视情况'])('“%s” says neither', (text) => {
    expect(readTick(text, ['县级'])).toBeNull();
  });

  test('one column instead of two', () => {
    expect(readMethods('主动公开')).toEqual(['proactive']);
    expect(readMethods('依申请')).toEqual(['on-request']);
    expect(readMethods('主动/依申请')).toEqual(['proactive', 'on-request']);
    expect(readMethods('√主动公开 □依申请公开')).toEqual(['proactive']);
    expect(readMethods('视情况')).toBeNull();
    expect(readAudience('全社会')).toEqual({ audiences: ['public'], note: null });
    expect(readAudience('特定群体：低保对象')).toEqual({ audiences: ['specific'], note: '低保对象' });
    expect(readAudience('全社会；特定群体：低保对象')).toEqual({
      audiences: ['public', 'specific'],
      note: '低保对象',
    });
    expect(readAudience('■全社会 □特定群体')).toEqual({ audiences: ['public'], note: null });
    expect(readAudience('低保对象')).toBeNull();
    expect(readLevels('县级、乡镇（街道）')).toEqual(['county', 'township']);
    expect(readLevels('省级')).toBeNull();
    expect(readLevels('市级、县级、乡级')).toEqual(['county', 'township']);
    expect(readLevels('市级')).toEqual(['county']);
    expect(['市级、县级', '市级', '县（市）级', '市县级'].map(namesCity)).toEqual([true, true, false, false]);
    expect(readMethods('主 动 公 开')).toEqual(['proactive']);
    expect(readMethods('主　动 公　开、依 申 请 公 开')).toEqual(['proactive', 'on-request']);
    expect(readMethods('主 动 公 开  依 申 请 公 开')).toEqual(['proactive', 'on-request']);
    expect(readMethods('主 动')).toEqual(['proactive']);
    expect(readMethods('主动公开 视情况')).toBeNull();
    expect(readLevels('县 级、乡 级')).toEqual(['county', 'township']);
    expect(readLevels('县级 乡镇级')).toEqual(['county', 'township']);
    expect(readMethods('[x]主动公开 [ ]依申请公开')).toEqual(['proactive']);
  });
});

test('texts are cleaned, and a broken name is joined', () => {
  expect(cleanText('甲\u000B乙\u0085丙\u2028丁\u2029戊\r\n己\r庚')).toBe('甲\n乙\n丙\n丁\n戊\n己\n庚');
  expect(cleanText('\u3000甲\u0000乙 \r\n\n\n\n丙\t')).toBe('甲乙\n\n丙');
  expect(oneLine('最低生活\n保障')).toBe('最低生活保障');
  expect(oneLine('A级\nB级')).toBe('A级 B级');
  expect(['同上', '同上。', '〃', '同上级'].map(isDitto)).toEqual([true, true, true, false]);
});
