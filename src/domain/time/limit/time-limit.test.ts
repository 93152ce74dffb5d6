import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printTimeLimit } from './print';
import { parseDate } from './reading/dates';
import { parseNumber, parseSpan } from './reading/spans';
import type { TimeLimitReading } from './reading/types';
import { parseTimeLimit } from './time-limit';

/** A reading without the words it was read from. */
const meaning = ({ kind, vague, clauses, issues }: TimeLimitReading) => ({
  kind,
  vague,
  clauses: clauses.map((clause) => ({ ...clause, text: '' })),
  issues,
});

/** Words of the trade and some that are not, so that chance makes sense and nonsense of them. */
const words = [
  ...[
    '信息形成或者变更',
    '作出决定',
    '收到申请',
    '部门预算经批复',
    '合同签订',
    '开学',
    '会议召开',
    '结束',
    '公示期满',
  ],
  ...[
    '自',
    '之日起',
    '后',
    '前',
    '起',
    '的',
    '内',
    '提前',
    '至少',
    '不少于',
    '不得少于',
    '原则上',
    '其中',
    '除',
    '外',
  ],
  ...[
    '20',
    '7',
    '30',
    '二十',
    '半',
    '两',
    '1',
    '2020',
    '个',
    '工作日',
    '日',
    '天',
    '个月',
    '年',
    '季度',
    '周',
    '学期',
    '月',
  ],
  ...[
    '每',
    '按',
    '首个月',
    '次月',
    '底',
    '年度',
    '一次',
    '次',
    '20个工作日内',
    '7个工作日',
    '每季度',
    '1月31日前',
    '半年',
  ],
  ...[
    '公开',
    '公示',
    '更新',
    '及时',
    '随时',
    '实时',
    '长期',
    '永久',
    '动态调整',
    '同上',
    '定期',
    '在政府网站',
    '向社会',
  ],
  ...[
    '行政许可',
    '行政处罚信息',
    '其他',
    '财务往来较多的',
    '征求意见期限',
    '法律、法规另有规定的，从其规定',
    '按进展情况',
  ],
  ...[
    '，',
    '；',
    '。',
    '：',
    '（',
    '）',
    '、',
    ' ',
    '\n',
    '1.',
    '2、',
    '①',
    '(1)',
    '一、',
    'X',
    '张三',
    '左右',
    '/',
    '无',
  ],
];
const soup = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(''));

describe('parseTimeLimit', () => {
  test('parse, print, parse is stable, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: soup }, fc.string({ unit: 'binary' })), (text) => {
        const reading = parseTimeLimit(text);
        const printed = printTimeLimit(reading);
        expect(meaning(parseTimeLimit(printed))).toEqual(meaning(reading));
        expect(printTimeLimit(parseTimeLimit(printed))).toBe(printed);
      }),
      { numRuns: 5000, seed: 22 },
    );
  });

  test('every figure of the text is in what is printed: nothing is left out in silence', () => {
    const plain = soup.filter((text) => !/[①一二半两1./、(（）]|2、|季度/.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        const printed = printTimeLimit(parseTimeLimit(text));
        for (const figure of text.match(/\d+/g) ?? []) expect(printed).toContain(figure);
      }),
      { numRuns: 3000, seed: 22 },
    );
  });

  test('a number that is only about so much is not believed', () => {
    const reading = parseTimeLimit('信息形成之日起约20个工作日内；公示7个工作日');
    expect(reading.kind).toBe('partial');
    expect(reading.issues).toEqual([{ code: 'residue', text: '信息形成之日起约20个工作日内' }]);
    expect(reading.clauses).toHaveLength(1);
  });

  test.each(['', ' ', '\n', '/', '—', '无', '暂无', '－'])('empty: %j', (text) => {
    expect(parseTimeLimit(text)).toEqual({ text, kind: 'empty', vague: false, clauses: [], issues: [] });
  });

  test('the text is kept as written, and each clause knows its piece', () => {
    const reading = parseTimeLimit('２０个工作日内；公示 7个工作日');
    expect(reading.text).toBe('２０个工作日内；公示 7个工作日');
    expect(reading.clauses.map(({ text }) => text)).toEqual(['20个工作日内', '公示7个工作日']);
  });

  test('a long text costs little', () => {
    const started = performance.now();
    parseTimeLimit('行政许可信息自作出决定之日起'.repeat(400));
    parseTimeLimit('后'.repeat(5000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('printTimeLimit', () => {
  test.each([
    ['每季度的首个月20日（财务往来较多的每月）', '每季度第1个月20日；财务往来较多的：每月'],
    [
      '1.除处罚决定外其他内容:长期公开(动态调整);2.处罚决定:20个工作日内',
      '除处罚决定外其他内容：长期公开，动态调整；处罚决定：20个工作日内',
    ],
    ['制定或获取信息之日起10个工作日内,公示7个工作日', '自制定或获取信息之日起10个工作日内，公示7个工作日'],
    ['半年至少更新1次', '每半年至少1次更新'],
    ['每季度结束后15日内', '每季度结束后15日内'],
    ['重大决策作出后及时公开', '重大决策作出后及时公开'],
    ['提前一周发通知邀请', '提前1周发通知邀请'],
    ['20个工作日内；不知道', '20个工作日内（注：不知道）'],
  ])('%s', (text, printed) => {
    expect(printTimeLimit(parseTimeLimit(text))).toBe(printed);
  });
});

describe('numbers and spans', () => {
  test.each([
    ['二十', 20],
    ['十五', 15],
    ['一百二十', 120],
    ['一百零五', 105],
    ['两', 2],
    ['三〇', 30],
    ['七', 7],
    ['20', 20],
    ['1.5', 1.5],
    ['二三', null],
    ['百', null],
    ['', null],
  ])('%s is %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test('a calendar year is no length of time', () => {
    expect(parseSpan('2020年')).toBeNull();
    expect(parseSpan('5年')).toEqual({ amount: 5, unit: 'year' });
    expect(parseSpan('2个季度')).toEqual({ amount: 6, unit: 'month' });
    expect(parseSpan('0日')).toBeNull();
  });

  test('impossible dates are not read', () => {
    expect(parseDate('13月1日前')).toBeNull();
    expect(parseDate('1月32日前')).toBeNull();
    expect(parseDate('20日前')).toBeNull();
  });
});
