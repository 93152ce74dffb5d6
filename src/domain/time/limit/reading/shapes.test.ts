import { describe, expect, test } from 'vitest';
import { printTimeLimit } from '../print';
import { parseTimeLimit } from '../time-limit';
import { emptyClause } from './empty';
import type { DatePoint, TimeLimitClause, TimeLimitReading } from './types';

const point = ({ year, month, day, next, side, weekday, week }: DatePoint): string =>
  weekday !== undefined
    ? `周${weekday}${week === undefined ? '' : ` of ${week}`}${side === 'by' ? ' by' : ''}`
    : `${next ? 'next ' : ''}${year ?? '*'}-${month ?? '*'}-${day ?? '*'}${side === 'by' ? ' by' : ''}`;

const period = (p: { amount: number; unit: string; minimum: boolean }): string =>
  `${p.minimum ? '>=' : ''}${p.amount} ${p.unit}`;

/** Every field of a clause that is not empty, in one line: exact, and short enough for a table. */
const clauseLine = (clause: TimeLimitClause): string => {
  const said: Partial<Record<keyof TimeLimitClause, string>> = {
    trigger: `${clause.trigger?.code}(${clause.trigger?.text})`,
    posting: clause.posting ? `${clause.posting.kind} ${period(clause.posting)}` : '',
    kept: clause.kept ? period(clause.kept) : '',
    due: clause.due ? point(clause.due) : '',
    cadence: clause.cadence
      ? `${clause.cadence.atLeast ? '>=' : ''}${clause.cadence.times}/${clause.cadence.every.amount} ${clause.cadence.every.unit}${clause.cadence.on.map((on) => ` @${point(on)}`).join('')}`
      : '',
  };
  const keys = (Object.keys(emptyClause) as (keyof TimeLimitClause)[]).filter(
    (key) => key !== 'text' && key !== 'unit' && clause[key] !== emptyClause[key],
  );
  return keys
    .map((key) => {
      if (key === 'amount') return `${clause.amount} ${clause.unit}`;
      return clause[key] === true ? key : `${key}=${said[key] ?? String(clause[key])}`;
    })
    .join(' ');
};

const readingLine = (reading: TimeLimitReading): string =>
  [
    reading.kind,
    ...reading.clauses.map(clauseLine),
    ...reading.issues.map(({ code, text }) => `!${code} ${text}`),
  ].join(' | ');

/** text ⇒ kind | clause | clause | !issue. Sources: limits as units write them, then the national guidelines' catalogues. */
const table = `
# as units write them
信息形成或者变更之日起20个工作日内 ⇒ clauses | trigger=information-formed-or-changed(信息形成或者变更) 20 working-day
制定或获取信息之日起10个工作日内,公示7个工作日 ⇒ clauses | trigger=made-or-obtained(制定或获取信息) 10 working-day posting=posting 7 working-day
本级人大或其常委会批准后20日内 ⇒ clauses | trigger=congress-approved(本级人大或其常委会批准) 20 day
部门预算经批复后20日内 ⇒ clauses | trigger=approved(部门预算经批复) 20 day
1.除处罚决定外其他内容:长期公开(动态调整);2.处罚决定:20个工作日内 ⇒ clauses | scope=除处罚决定外其他内容 retention=long-term dynamic | scope=处罚决定 20 working-day
执法决定信息7个工作日内，其他相关信息20个工作日内 ⇒ clauses | scope=执法决定信息 7 working-day | scope=其他相关信息 20 working-day
20个工作日内；其中行政许可、行政处罚7个工作日内公示 ⇒ clauses | 20 working-day | scope=行政许可、行政处罚 7 working-day act=post
信息形成或者变更之日起20个工作日内；征求意见期限不得少于30日 ⇒ clauses | trigger=information-formed-or-changed(信息形成或者变更) 20 working-day | posting=comment >=30 day
自收到申请之日起20个工作日内 ⇒ clauses | trigger=application-received(收到申请) 20 working-day
重大决策作出后及时公开 ⇒ vague | trigger=decision-made(重大决策作出) vague=及时 act=disclose
按进展情况及时公开 ⇒ vague | vague=按进展情况及时 act=disclose
提前一周发通知邀请 ⇒ clauses | 1 week before act=invite
半年至少更新1次 ⇒ clauses | cadence=>=1/6 month act=update
每季度的首个月20日（财务往来较多的每月） ⇒ clauses | cadence=1/3 month @*-1-20 | scope=财务往来较多的 cadence=1/1 month
随时公布 ⇒ vague | continuous vague=随时 act=disclose
实时公开 ⇒ vague | continuous vague=实时 act=disclose
永久公开 ⇒ clauses | retention=permanent
20工作日 ⇒ clauses | 20 working-day
同上 ⇒ ditto | ditto
按年公开 ⇒ clauses | cadence=1/1 year act=disclose

# How it is typed: full-width, brackets, numerals, numbering, narrow cells
２０个工作日以内 ⇒ clauses | 20 working-day
信息形成（变更）之日起20个工作日内 ⇒ clauses | trigger=information-formed-or-changed(信息形成或变更) 20 working-day
自信息形⏎成或者变⏎更之日起⏎20个工作⏎日内予以⏎公开 ⇒ clauses | trigger=information-formed-or-changed(信息形成或者变更) 20 working-day act=disclose
1.政策文件20个工作日内⏎2.名单公示7个工作日 ⇒ clauses | scope=政策文件 20 working-day | scope=名单 posting=posting 7 working-day
自收到申请之日起20个工作日内 自该信息形成或者变更之日起20个工作日内 ⇒ clauses | trigger=application-received(收到申请) 20 working-day | trigger=information-formed-or-changed(该信息形成或者变更) 20 working-day
公开时限：20个工作日内。 ⇒ clauses | 20 working-day
二十个工作日内 ⇒ clauses | 20 working-day
自作出行政决定之日起七日内 ⇒ clauses | trigger=decision-made(作出行政决定) 7 day
一百二十日内 ⇒ clauses | 120 day
①行政许可7个工作日内②行政处罚7个工作日内 ⇒ clauses | scope=行政许可 7 working-day | scope=行政处罚 7 working-day
（1）规划文件：批准后20个工作日内；（2）征地公告：10个工作日内，公示不少于30日 ⇒ clauses | scope=规划文件 trigger=approved(批准) 20 working-day | scope=征地公告 10 working-day posting=posting >=30 day
一、行政许可：7个工作日内；二、其他：20个工作日内 ⇒ clauses | scope=行政许可 7 working-day | scope=其他 20 working-day
【处罚决定】7个工作日内 ⇒ clauses | scope=处罚决定 7 working-day
行政许可：7个工作日内；行政处罚：7个工作日内；其他：20个工作日内 ⇒ clauses | scope=行政许可 7 working-day | scope=行政处罚 7 working-day | scope=其他 20 working-day
自信息形成之日起，20个工作日内公开 ⇒ clauses | trigger=information-formed(信息形成) 20 working-day act=disclose

# Periods after an event
政府信息形成之日起2个工作日内 ⇒ clauses | trigger=information-formed(政府信息形成) 2 working-day
自该信息形成或者变更之日起20个工作日内予以公开 ⇒ clauses | trigger=information-formed-or-changed(该信息形成或者变更) 20 working-day act=disclose
制定或获取文件之日起10个工作日内 ⇒ clauses | trigger=made-or-obtained(制定或获取文件) 10 working-day
行政处罚决定形成之日起20个工作日内 ⇒ clauses | trigger=information-formed(行政处罚决定形成) 20 working-day
行政许可、行政处罚信息自作出决定之日起7个工作日内公开 ⇒ clauses | scope=行政许可、行政处罚信息 trigger=decision-made(作出决定) 7 working-day act=disclose
自行政决定作出之日起7个工作日内上网公开 ⇒ clauses | trigger=decision-made(行政决定作出) 7 working-day act=disclose
部门预算经本级财政部门批复后20日内公开 ⇒ clauses | trigger=approved(部门预算经本级财政部门批复) 20 day act=disclose
收到申请后15个工作日内 ⇒ clauses | trigger=application-received(收到申请) 15 working-day
收到申请15个工作日内答复 ⇒ clauses | trigger=application-received(收到申请) 15 working-day act=reply
自受理之日起5个工作日内 ⇒ clauses | trigger=accepted(受理) 5 working-day
政策文件印发之日起3个工作日内 ⇒ clauses | trigger=document-issued(政策文件印发) 3 working-day
公示期满后3个工作日内 ⇒ clauses | trigger=posting-ended(公示期满) 3 working-day
合同签订之日起2个工作日内 ⇒ clauses | trigger=signed(合同签订) 2 working-day
中标结果确定之日起3日内 ⇒ clauses | trigger=determined(中标结果确定) 3 day
事故调查报告批复之日起20个工作日内 ⇒ clauses | trigger=approved(事故调查报告批复) 20 working-day
抽检结果信息形成后20个工作日内 ⇒ clauses | trigger=information-formed(抽检结果信息形成) 20 working-day
检查结果7个工作日内 ⇒ clauses | scope=检查结果 7 working-day
录取结束后5日内 ⇒ clauses | trigger=completed(录取结束) 5 day
接到举报后15日内答复 ⇒ clauses | trigger=other(接到举报) 15 day act=reply
项目竣工验收合格后的10个工作日内 ⇒ clauses | trigger=completed(项目竣工验收合格) 10 working-day
自然资源信息形成之日起20个工作日内 ⇒ clauses | trigger=information-formed(自然资源信息形成) 20 working-day
自行政处罚决定作出之日起7个工作日内 ⇒ clauses | trigger=decision-made(行政处罚决定作出) 7 working-day
自主管部门批准之日起20个工作日内 ⇒ clauses | trigger=approved(主管部门批准) 20 working-day
在建项目信息变更后20个工作日内 ⇒ clauses | trigger=information-changed(在建项目信息变更) 20 working-day
信息形成之日起，次月10日前 ⇒ clauses | trigger=information-formed(信息形成) due=next *-*-10 by
信息形成当日 ⇒ clauses | trigger=information-formed(信息形成) 0 day
当日公开 ⇒ clauses | 0 day act=disclose
24小时内 ⇒ clauses | 24 hour
七日 ⇒ clauses | 7 day
7天 ⇒ clauses | 7 day
20日 ⇒ clauses | 20 day
一个月内 ⇒ clauses | 1 month
半年内 ⇒ clauses | 6 month
半个月内更新 ⇒ clauses | 0.5 month act=update
年度终了后4个月内 ⇒ clauses | trigger=period-ended(年度终了) 4 month
20个工作日内及时向社会公开 ⇒ clauses | 20 working-day act=disclose
20个工作日内在政府网站公开 ⇒ clauses | 20 working-day act=disclose place=在政府网站
20个工作日内，及时公开 ⇒ clauses | 20 working-day act=disclose
最迟不超过20个工作日 ⇒ clauses | 20 working-day
与政策文件同步公开 ⇒ clauses | trigger=together(政策文件) 0 day act=disclose
信息形成之日起20个工作日内（法律、法规另有规定的，从其规定） ⇒ clauses | trigger=information-formed(信息形成) 20 working-day reserved

# Ahead of an event
开学前1个月公开 ⇒ clauses | trigger=started(开学) 1 month before act=disclose
会议召开7日前 ⇒ clauses | trigger=started(会议召开) 7 day before
至少提前3日通知 ⇒ clauses | 3 day before act=notify
招生工作开始前10日 ⇒ clauses | trigger=started(招生工作开始) 10 day before
征收实施前 ⇒ clauses | trigger=started(征收实施) before

# Postings, comment periods, how long it stays
公示7个工作日 ⇒ clauses | posting=posting 7 working-day
公示期不少于5个工作日 ⇒ clauses | posting=posting >=5 working-day
公示时间：7个工作日 ⇒ clauses | posting=posting 7 working-day
不少于7个工作日的公示 ⇒ clauses | posting=posting >=7 working-day
公开征求意见时间不少于三十日 ⇒ clauses | posting=comment >=30 day
长期公开 ⇒ clauses | retention=long-term
长期公示 ⇒ clauses | retention=long-term
常年公开，动态更新 ⇒ clauses | retention=long-term dynamic
长期公开并动态调整 ⇒ clauses | retention=long-term dynamic
有效期内公开 ⇒ clauses | retention=while-valid
动态调整 ⇒ vague | dynamic vague=动态调整
公开期限不少于5年 ⇒ clauses | retention=fixed kept=>=5 year
保存10年 ⇒ clauses | retention=fixed kept=10 year

# Cadences and dates
每年1月31日前 ⇒ clauses | cadence=1/1 year @*-1-31 by
每年年底前 ⇒ clauses | cadence=1/1 year @*-*-end by
每年4月底前，动态调整 ⇒ clauses | cadence=1/1 year @*-4-end by dynamic
每年1、7月 ⇒ clauses | cadence=1/1 year @*-1-* @*-7-*
每年3月、9月 ⇒ clauses | cadence=1/1 year @*-3-* @*-9-*
每年至少2次 ⇒ clauses | cadence=>=2/1 year
每年预算批准后20日内 ⇒ clauses | trigger=approved(预算批准) 20 day cadence=1/1 year
每半年公开一次 ⇒ clauses | cadence=1/6 month act=disclose
每半年结束后一个月内 ⇒ clauses | trigger=period-ended(结束) 1 month cadence=1/6 month
每季度末 ⇒ clauses | cadence=1/3 month @*-*-end
每季度首月15日前 ⇒ clauses | cadence=1/3 month @*-1-15 by
每季度第一个月10日前公布 ⇒ clauses | cadence=1/3 month @*-1-10 by act=disclose
每季度结束后15日内 ⇒ clauses | trigger=period-ended(结束) 15 day cadence=1/3 month
每季度至少公开1次 ⇒ clauses | cadence=>=1/3 month act=disclose
每3个月更新1次 ⇒ clauses | cadence=1/3 month act=update
按月公开 ⇒ clauses | cadence=1/1 month act=disclose
每月10日前 ⇒ clauses | cadence=1/1 month @*-*-10 by
每月5日、20日前 ⇒ clauses | cadence=1/1 month @*-*-5 by @*-*-20 by
每月公开不少于两次 ⇒ clauses | cadence=>=2/1 month act=disclose
每周一次 ⇒ clauses | cadence=1/1 week
每日更新 ⇒ clauses | cadence=1/1 day act=update
每两年一次 ⇒ clauses | cadence=1/2 year
每学期开学前 ⇒ clauses | trigger=started(开学) before cadence=1/1 term
每学年开学后1个月内 ⇒ clauses | trigger=started(开学) 1 month cadence=1/1 school-year
一年一次 ⇒ clauses | cadence=1/1 year
2020年5月31日前 ⇒ clauses | due=2020-5-31 by
1月31日前 ⇒ clauses | due=*-1-31 by
次年3月底前 ⇒ clauses | due=next *-3-end by
次月10日前 ⇒ clauses | due=next *-*-10 by
信息变更后实时更新 ⇒ vague | trigger=information-changed(信息变更) continuous vague=实时 act=update

# Vague
及时公开 ⇒ vague | vague=及时 act=disclose
及时更新，长期公开 ⇒ vague | retention=long-term vague=及时 act=update
定期公开 ⇒ vague | vague=定期 act=disclose
信息形成后及时公开 ⇒ vague | trigger=information-formed(信息形成) vague=及时 act=disclose
文件印发后公开 ⇒ vague | trigger=document-issued(文件印发) vague=后 act=disclose
根据工作进展适时公开 ⇒ vague | vague=根据工作进展适时 act=disclose
按照区财政统一部署执行 ⇒ vague | vague=按照区财政统一部署执行
另行通知 ⇒ vague | vague=另行通知
原则上20个工作日内公开 ⇒ clauses | 20 working-day vague=原则上 act=disclose

# Several at once, one of them not understood
收到申请之日起20个工作日内，特殊情况延长20个工作日 ⇒ clauses | trigger=application-received(收到申请) 20 working-day remark=特殊情况延长20个工作日
行政处罚：同上；其他：20个工作日内 ⇒ clauses | scope=行政处罚 ditto | scope=其他 20 working-day

# Ranges, weekdays, contradictions, what is kept as a remark
5-7个工作日内 ⇒ clauses | 7 working-day remark=5-7个工作日内
每周五前 ⇒ clauses | cadence=1/1 week @周5 by
每月第二个星期五 ⇒ clauses | cadence=1/1 month @周5 of 2
10天（工作日）内 ⇒ clauses | 10 working-day
5日内（15个工作日） ⇒ unreadable | !contradictory 5日内(15个工作日)
10个工作日内（自然日） ⇒ unreadable | !contradictory 10个工作日内(自然日)
10个工作日内公开，公开保留3年 ⇒ clauses | 10 working-day retention=fixed kept=3 year act=disclose
长期公示，直至项目终止 ⇒ clauses | retention=until-event until=项目终止
每年2月20日前公开上年度收支情况 ⇒ clauses | cadence=1/1 year @*-2-20 by act=disclose remark=上年度收支情况
信息形成15个工作日内。同时链接到市级平台有关栏目。 ⇒ clauses | trigger=information-formed(信息形成) 15 working-day remark=同时链接到市级平台有关栏目

# Numbers of something else
2026年招生计划下达后7日内 ⇒ clauses | trigger=other(招生计划下达) 7 day remark=2026年
决定作出后7个工作日内公开（不服的，可于6个月内提起行政诉讼） ⇒ clauses | trigger=decision-made(决定作出) 7 working-day act=disclose remark=不服的,可于6个月内提起行政诉讼
2025-2026学年结束后10日内 ⇒ clauses | trigger=period-ended(结束) 10 day remark=2025-2026学年
工期90日历天的项目，完工验收后10日内公布 ⇒ clauses | trigger=completed(完工验收) 10 day act=disclose remark=工期90日历天的项目
24小时值班电话变更后1个工作日内更新 ⇒ clauses | trigger=information-changed(值班电话变更) 1 working-day act=update remark=24小时
1小时30分钟内 ⇒ clauses | 1.5 hour
每季度（1、4、7、10月）15日前 ⇒ clauses | cadence=1/3 month remark=每季度15日前,1、4、7、10月
公示：5个工作日 ⇒ clauses | posting=posting 5 working-day
档案保管30年 ⇒ clauses | retention=fixed kept=30 year remark=档案
保留2年（10年） ⇒ unreadable | !contradictory 保留2年(10年)
20个工作日内/10个工作日内 ⇒ unreadable | !contradictory 20个工作日内(10个工作日内)

# Not guessed
20个作日内 ⇒ unreadable | !residue 20个作日内
12月内 ⇒ unreadable | !residue 12月内
公示7个工作日内 ⇒ unreadable | !residue 公示7个工作日内
公开20个工作日 ⇒ unreadable | !residue 公开20个工作日
每月15日内 ⇒ unreadable | !residue 每月15日内
二十七日前 ⇒ unreadable | !residue 二十七日前
2020年内 ⇒ unreadable | !residue 2020年内
20个工作日左右 ⇒ unreadable | !residue 20个工作日左右
见附件 ⇒ unreadable | !residue 见附件
注：以文件为准 ⇒ unreadable | !residue 注:以文件为准
信息形成之日起 ⇒ unreadable | !incomplete 信息形成之日起
行政处罚决定 ⇒ unreadable | !incomplete 行政处罚决定
〃 ⇒ ditto | ditto
—— ⇒ empty
`;

const rows = table
  .trim()
  .split('\n')
  .filter((line) => line.includes(' ⇒ '))
  .map((line) => line.split(' ⇒ ') as [string, string]);

describe('time limits as catalogues write them', () => {
  test('the table holds at least 60 shapes, each once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rows.map(([text]) => text)).size).toBe(rows.length);
  });

  test.each(rows)('%s', (text, expected) => {
    const reading = parseTimeLimit(text.replaceAll('⏎', '\n'));
    expect(readingLine(reading)).toBe(expected);
    expect(reading.vague).toBe(reading.clauses.some(({ vague }) => vague !== null));
    const again = parseTimeLimit(printTimeLimit(reading));
    expect(readingLine(again)).toBe(expected);
  });
});

test('a cell that somebody padded with blanks is read as fast as another', () => {
  const began = performance.now();
  expect(readingLine(parseTimeLimit(`20个工作日${' '.repeat(1900)}内`))).toBe('clauses | 20 working-day');
  expect(performance.now() - began).toBeLessThan(500);
});
