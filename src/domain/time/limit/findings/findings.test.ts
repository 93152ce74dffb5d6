import { describe, expect, test } from 'vitest';
import { statutoryLimits } from '../../statute/limits-by-day';
import { timeLimitMessage, timeLimitMessages } from '../messages';
import { isLonger } from '../span-length';
import { parseTimeLimit } from '../time-limit';
import { timeLimitFindings } from './findings';
import type { TimeLimitContext } from './statute';

const codes = (text: string, context?: TimeLimitContext): string =>
  timeLimitFindings(parseTimeLimit(text), context)
    .map(({ code, clause }) => (clause === null ? code : `${code}@${clause}`))
    .join(' ');

describe('timeLimitFindings', () => {
  test.each<[string, string, TimeLimitContext?]>([
    ['信息形成或者变更之日起20个工作日内', ''],
    ['信息形成或者变更之日起20个工作日内及时公开', ''],
    ['', 'empty'],
    ['/', 'empty'],
    ['见附件', 'unreadable'],
    ['20个工作日内；大约', 'unreadable'],
    ['同上', 'ditto@0'],
    ['行政处罚：同上；其他：20个工作日内', 'ditto@0'],
    ['及时公开', 'vague@0'],
    ['按进展情况及时公开', 'vague@0'],
    ['文件印发后公开', 'vague@0'],
    ['原则上20个工作日内公开', 'hedged@0'],
    // Longer than the law, in any unit.
    ['信息形成之日起30个工作日内', 'too-long@0'],
    ['一个月内', 'too-long@0'],
    ['4周内', ''],
    ['5周内', 'too-long@0'],
    ['30日内', 'too-long@0'],
    ['27日内', ''],
    // Permits and penalties: 7 working days, by the clause's words or the item's name.
    ['行政处罚决定：20个工作日内', 'too-long@0'],
    ['行政处罚决定作出之日起7个工作日内', ''],
    ['20个工作日内', 'too-long@0', { subject: '行政处罚结果' }],
    ['20个工作日内；其中行政许可、行政处罚7个工作日内公示', '', { subject: '行政处罚结果' }],
    ['1.除处罚决定外其他内容:20个工作日内;2.处罚决定:20个工作日内', 'too-long@1'],
    ['执法决定信息7个工作日内，其他相关信息20个工作日内', '', { subject: '行政处罚' }],
    // What tells of permits and penalties only in general is no decision.
    ['许可事项目录20个工作日内；许可决定7个工作日内', '', { subject: '行政许可' }],
    ['许可条件、程序：20个工作日内；准予许可的决定：10个工作日内', 'too-long@1', { subject: '行政许可' }],
    ['行政处罚裁量基准印发之日起20个工作日内', '', { subject: '行政处罚' }],
    ['处罚依据变动后20个工作日内更新', '', { subject: '行政处罚' }],
    ['预算公开目录20个工作日内', ''],
    ['许可目录（2026年版）20个工作日内公布', '', { subject: '行政许可' }],
    ['许可结果（不含涉密）15个工作日内公布', 'too-long@0', { subject: '行政许可' }],
    ['行政处罚决定清单15个工作日内', 'too-long@0'],
    // Results and contracts of government procurement: 2 working days, whoever buys for himself has 20.
    ['合同签订之日起10个工作日内', 'too-long@0', { subject: '政府采购合同' }],
    ['签订之日起2个工作日内公告', '', { subject: '政府采购合同' }],
    ['成交供应商确定之日起5个工作日', 'too-long@0', { bases: ['《政府采购法实施条例》第四十三条'] }],
    ['20个工作日内', '', { subject: '政府采购目录', bases: ['《政府采购法实施条例》'] }],
    // Penalties in the enterprises' own system: 20, unless the other rule is cited as well.
    ['作出处罚决定之日起20个工作日内', '', { bases: ['《市场监督管理行政处罚信息公示规定》'] }],
    ['处罚决定作出后20个工作日内在企业信用信息公示系统公示', ''],
    [
      '作出处罚决定之日起20个工作日内',
      'too-long@0',
      { bases: ['《市场监督管理行政处罚信息公示规定》', '国办发〔2018〕118号'] },
    ],
    // What one statement leaves open another says; and a village has the words of its own law.
    ['即时公开（信息形成后2小时内）', ''],
    ['随时公开，不超过20个工作日', ''],
    ['随时公布', 'vague@0'],
    ['涉及村民利益的重大事项随时公布', '', { bases: ['《村民委员会组织法》第三十条'] }],
    // Working days that cannot be more days than the law has, that may be, and that are.
    ['财政批复后10个工作日内公开', '', { bases: ['《预算法》'] }],
    ['财政批复后15个工作日内公开', 'unit-doubtful@0', { bases: ['《预算法》'] }],
    ['自批准之日起25个工作日内公开', 'too-long@0', { subject: '乡镇预算' }],
    ['定稿后30个工作日内发布', 'too-long@0'],
    // Working days and days confused.
    ['处罚决定作出一周之内', 'unit-doubtful@0'],
    ['信息形成之日起20日内', 'unit-doubtful@0'],
    ['行政许可：7日内', 'unit-doubtful@0'],
    ['15日内', ''],
    ['经市人大批准后二十日内公布', ''],
    ['批复后20日内', ''],
    ['信息变更之日起20日内', 'unit-doubtful@0'],
    // What is to be done by then is not to make something public.
    ['自名录公布之日起一年内树立保护标志', ''],
    ['自签发之日起60日内报市局备案', ''],
    ['自保护规划公布之日起六个月内', ''],
    ['自许可证有效期届满之日起30日内公开', ''],
    ['自文件发布之日起30个工作日内公开', 'too-long@0'],
    ['自作出决定之日起45日内送达当事人', ''],
    ['自形成之日起30个工作日内审核并公布', 'too-long@0'],
    ['自签发之日起60日内报市局备案后上网', 'too-long@0 vague@1'],
    ['部门预算经批复后20日内', ''],
    ['部门预算经批复后20个工作日内', 'too-long@0'],
    ['部门预算经批复后10个工作日内', ''],
    ['部门预算经批复后15个工作日内', 'unit-doubtful@0'],
    ['批准后30日内', 'too-long@0', { subject: '政府决算' }],
    ['批准后30个工作日内', 'too-long@0', { subject: '政府决算' }],
    ['20个工作日内', 'too-long@0', { subject: '部门预算' }],
    // Days against working days: longer only where they are on whatever day they begin.
    ['28日内', ''],
    ['29日内', 'too-long@0'],
    ['10日内', '', { subject: '行政处罚决定' }],
    ['12日内', 'too-long@0', { subject: '行政处罚决定' }],
    // What is known once something is over; of which row it is must be known, too.
    ['检查结束后30个工作日内公布', 'too-long@0', { subject: '监督检查结果' }],
    ['检查结束后30个工作日内公布', ''],
    ['公示结束后一个月内任职', '', { subject: '任前公示' }],
    // The law names a row's results that its name tells in fewer words.
    ['10个工作日内', 'too-long@0', { subject: '建筑垃圾处置核准结果', bases: ['国办发〔2018〕118号'] }],
    ['20个工作日内', '', { subject: '取水许可办理流程', bases: ['《行政许可法》'] }],
    ['定标之日起10日内', 'too-long@0', { subject: '采购结果', bases: ['《政府采购法》'] }],
    ['20个工作日内', '', { subject: '政府采购目录', bases: ['《政府采购法》'] }],
    // Requests.
    ['登记后2个月内答复', 'too-long@0', { subject: '依申请公开答复' }],
    ['自收到申请之日起20个工作日内', ''],
    ['自收到申请之日起30个工作日内', 'too-long@0'],
    ['20个工作日内', '', { method: 'on-request' }],
    // Limits that another rule sets are not judged.
    ['年度终了后4个月内', ''],
    ['会议召开前60日', ''],
    ['每年预算批准后30个工作日内', 'too-long@0'],
    ['自受理之日起60个工作日内', ''],
    ['半年至少更新1次', ''],
    ['随时公布', 'vague@0'],
    // How long it stays, but not when it appears.
    ['长期公开', 'no-limit@0'],
    ['20个工作日内，长期公开', ''],
    ['20个工作日内；长期公开', ''],
    ['1.除处罚决定外其他内容:长期公开(动态调整);2.处罚决定:7个工作日内', 'no-limit@0'],
    ['公示7个工作日', 'no-limit@0'],
    // Public comment.
    ['20个工作日内；征求意见期限不得少于30日', ''],
    ['20个工作日内；征求意见期限7个工作日', 'comment-too-short@1'],
    ['20个工作日内；征求意见期限30个工作日', ''],
  ])('%s → %s', (text, expected, context) => {
    expect(codes(text, context)).toBe(expected);
  });

  test('a district may be stricter than the law', () => {
    const strict = {
      ...statutoryLimits.newest,
      proactive: { ...statutoryLimits.newest.proactive, amount: 10 },
    };
    const found = timeLimitFindings(parseTimeLimit('15个工作日内'), {}, strict);
    expect(found.map(({ code }) => code)).toEqual(['too-long']);
  });

  test('messages name what is written, what the law says, and where', () => {
    const [finding] = timeLimitFindings(parseTimeLimit('行政处罚决定：20个工作日内'));
    expect(finding && timeLimitMessage(finding)).toEqual({
      message: '20个工作日超过行政许可、行政处罚的法定时限7个工作日（国办发〔2018〕118号）',
      hint: '改为7个工作日以内；法律法规另有规定的，在公开依据中注明',
    });
    expect(finding && timeLimitMessage(finding, 'en').message).toBe(
      '20 working days is longer than the 7 working days that the law allows for permits and penalties (国办发〔2018〕118号)',
    );
  });

  test('every template is filled, in both languages', () => {
    const texts = [
      '',
      '见附件',
      '同上',
      '及时公开',
      '原则上30日',
      '长期公开',
      '20日',
      '5日（15个工作日）',
      '征求意见期限7日',
    ];
    const found = texts.flatMap((text) => timeLimitFindings(parseTimeLimit(text)));
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(Object.keys(timeLimitMessages)));
    for (const finding of found) {
      for (const locale of ['zh', 'en'] as const) {
        const { message, hint } = timeLimitMessage(finding, locale);
        expect(message + hint).not.toMatch(/[{}]/);
      }
    }
  });
});

describe('isLonger', () => {
  test('is exact in one unit and compares different ones by calendar days', () => {
    expect(isLonger({ amount: 20, unit: 'working-day' }, { amount: 20, unit: 'working-day' })).toBe(false);
    expect(isLonger({ amount: 21, unit: 'working-day' }, { amount: 20, unit: 'working-day' })).toBe(true);
    expect(isLonger({ amount: 28, unit: 'day' }, { amount: 20, unit: 'working-day' })).toBe(false);
    expect(isLonger({ amount: 29, unit: 'day' }, { amount: 20, unit: 'working-day' })).toBe(true);
  });
});
