import { expect, test } from 'vitest';
import { precision, recall } from '../../../../../tests/samples/wording/counted';
import { measureLimits } from '../../../../../tests/samples/wording/measure-limits';
import { laterLimits, secondLimits, wordedLimits } from '../../../../../tests/samples/wording/time-limits';
import { parseTimeLimit, printTimeLimit, timeLimitFindings } from '../..';

const rules = { parseTimeLimit, timeLimitFindings };
const limits = wordedLimits();

test('more than 300 shapes of time limits are read as they are meant', () => {
  const seen = limits.filter(({ unseen }) => !unseen);
  expect(seen.length).toBeGreaterThan(300);
  expect(measureLimits(seen, rules).faults).toEqual([]);
});

test('so are most of those that were kept back while the rules were written', () => {
  const { texts, rightVerdict, wrongNumber, found } = measureLimits(
    limits.filter(({ unseen }) => unseen),
    rules,
  );
  expect(rightVerdict / texts).toBeGreaterThanOrEqual(0.95);
  expect(wrongNumber).toBe(0);
  for (const counted of [found.postings, found.cadences, found.retentions]) {
    expect(recall(counted)).toBeGreaterThanOrEqual(0.9);
    expect(precision(counted)).toBeGreaterThanOrEqual(0.95);
  }
});

test('a second hand that knew nothing of the first is read as well', () => {
  const second = secondLimits();
  const { texts, rightVerdict, faults } = measureLimits(
    second.filter(({ unseen }) => !unseen),
    rules,
  );
  expect([texts, texts - rightVerdict, faults]).toEqual([271, 0, faults]);
  // Of what nobody looked at, all but one.
  const kept = measureLimits(
    second.filter(({ unseen }) => unseen),
    rules,
  );
  expect(kept.rightVerdict / kept.texts).toBeGreaterThanOrEqual(0.97);
});

test('what later hands wrote is read as they meant it, and most of the half that nobody looked at', () => {
  const later = laterLimits();
  const seen = measureLimits(
    later.filter(({ unseen }) => !unseen),
    rules,
  );
  // Some are known to be read otherwise: 议题会前5日公布，同一议题会前10日公布 is no contradiction to these rules. Half of
  // the sixth hand's say only another law: 处罚决定 has 7 working days here, 20 there.
  expect([seen.texts, seen.faults.length, seen.wrongNumber]).toEqual([961, 37, 2]);
  const kept = measureLimits(
    later.filter(({ unseen }) => unseen),
    rules,
  );
  expect(kept.rightVerdict / kept.texts).toBeGreaterThanOrEqual(0.913);
  expect(kept.wrongNumber).toBeLessThanOrEqual(24);
});

test('a remark that nobody knows never changes the numbers', () => {
  const numbers = (text: string) =>
    parseTimeLimit(text).clauses.map(({ amount, unit, cadence, posting }) => ({
      amount,
      unit,
      cadence,
      posting,
    }));
  for (const { text } of limits.filter(({ unseen, expected }) => !unseen && expected.startsWith('parsed')))
    expect([text, numbers(`${text}，詹家湾老戏台旁`)]).toEqual([text, numbers(text)]);
});

test.each([
  ['第20个工作日24时前', '20个工作日内（注：24时）'],
  ['次日上午12时前公开', '1日内公开（注：上午12时前）'],
  ['当日17:30前', '当日（注：17:30前）'],
  ['決定作出後次日起掛網公告十個工作日', '决定作出后，公示10个工作日'],
  ['审批通过后第二天起张榜公示5天', '审批通过后，公示5日'],
  ['社会关注度显著提高之日起5日内', '自社会关注度显著提高之日起5日内'],
  ['在第3个工作日内公布', '3个工作日内公开'],
  ['提前7日通知，最迟提前3日', '提前7日通知；提前3日'],
  ['每天9:00公布', '每日公开（注：9:00）'],
  ['每5分钟更新一次', '每5分钟更新'],
  ['年中、年末各一次', '每半年'],
  ['≤20个工作日', '20个工作日内'],
  ['20个工作日/长期', '20个工作日内；长期公开'],
  ['一、四、七、十月的10日前', '每年1月10日前、4月10日前、7月10日前、10月10日前'],
  ['2025.6.30前完成', '2025年6月30日前'],
  ['合同期限内', '公开至合同期满为止'],
  ['20个工作日内公开，群众可查看公开情况', '20个工作日内公开（注：群众可查看公开情况）'],
  [
    '自形成之日起7个工作日内公开；自形成之日起12个工作日内公开',
    '自形成之日起7个工作日内公开；自形成之日起12个工作日内公开',
  ],
  ['批复后3个工作日报市局备案', '自批复之日起3个工作日内（注：报市局备案）'],
  ['资金1月底前发到户', '资金：1月底前（注：发到户）'],
  ['名录月月更新', '名录：每月更新'],
  ['受理→审核（10日）→公示（7日）', '10日内（注：受理，审核）；公示7日'],
  ['征求意见的时间不得短于15天', '征求意见期限不得少于15日'],
  ['签约后7日内公开', '自签约之日起7日内公开'],
  ['20个有效工作日', '20个工作日内'],
  ['20个（工作日）内', '20个工作日内'],
  ['三天一更新', '每3日更新'],
  ['月内公开', '月底前公开'],
  ['年终公布', '12月底公开'],
  ['半月内', '半个月内'],
  ['施工开始后5日内公开', '自施工开始之日起5日内公开'],
  ['公示前一日通知', '公示前1日通知'],
  ['公告信息應長期保持公開', '公告信息：长期公开'],
  ['原則上公示不得少於10天', '公示不少于10日（注：原则上）'],
  ['一般公示期最短為三個月，最長為一年', '公示3个月（注：最长一年）'],
  ['失信信息披露期限最长不得超过五年', '失信信息：保留5年'],
  ['公示时长7天', '公示7日'],
  ['进行为期7天的公示', '公示7日'],
  ['公示期限不超过7日', '公示7日'],
  ['一般超过10天', '保留不少于10日'],
  ['公示期为2024年1月9日至1月15日（5个工作日）', '公示5个工作日（注：2024年1月9日至1月15日）'],
  ['公告至少提前20日', '公告：提前20日'],
  ['应当将审核结果在村里公示，时间不少于5日', '应当将审核结果：在村里公示不少于5日'],
  ['上墙公示，存档不少于10年', '保留不少于10年（注：上墙公示）'],
  ['听取公众意见，期限不少于30日', '征求意见期限不得少于30日'],
  ['10月31日是公布年度报告的最后期限', '10月31日前（注：公布年度报告的最后期限）'],
  ['截止日期：2025年4月5日', '2025年4月5日前'],
  ['应当在下一季度第一个月的十五日前公布', '每季度第1个月15日前公开'],
  ['于下一个月15日前公布', '次月15日前公开'],
  ['每年1月1日至6月30日', '每年6月30日前（注：自1月1日）'],
  ['以月报、季报形式发布', '每月；每季度公开'],
  ['应当在当年年底前公布', '12月底前公开'],
  ['收费依据、标准要长期公开', '收费依据、标准：长期公开'],
  ['应当不迟于实施之日公布', '实施后当日公开'],
  ['公示时长通常为8个工作日', '公示8个工作日'],
  ['公告的最短时间不得少于15日', '公示不少于15日'],
  ['公布期限不少于10日', '公示不少于10日'],
  ['公示期限原则上为7—10天', '公示10日（注：公示期限原则上为7—10天）'],
  ['光荣榜挂两个月', '光荣榜：公示2个月'],
  ['账目定期公布，间隔不超过两个月', '每2个月（注：账目公布）'],
  ['存放期限为3年，最短不少于1年', '保留3年；保留不少于1年'],
  ['上墙不少于半个月', '公示不少于半个月'],
  ['每季张榜一次，每次不少于5天', '每季度公示；每次：公示不少于5日'],
  ['每满半年公布一次', '每半年公开'],
  ['租赁期届满前始终展示', '公开至租赁期届满为止'],
  ['许可证有效期三年，20个工作日内公开', '20个工作日内公开（注：许可证有效期三年）'],
  ['依法将方案予以公告，公告时间不少于20日', '依法将方案予以公开，公示不少于20日'],
  ['每日发布未来3日内天气', '每日公开（注：未来3日内天气）'],
  ['公示期2年，满2年未整改的另行处理', '保留2年（注：满2年未整改的另行处理）'],
  ['质保期届满二十日前公告', '质保期届满前20日公开'],
  ['应当于每年上半年向社会公布', '每年6月底前（注：上半年，向社会公布）'],
  ['自开工之日起公示，至竣工验收为止', '开工后，公开至竣工验收为止'],
  ['信息公开后保留期限：两年', '信息：保留2年'],
  ['公开期限：2年', '保留2年'],
  ['20个工作日（延长的，30个工作日）内', '20个工作日内（注：延长的30个工作日）'],
  ['由原来的20个工作日压缩至7个工作日', '7个工作日内（注：由原来的20个工作日）'],
  ['公示期由5日延长至7日', '公示7日（注：由5日）'],
  ['公示（期限5日）', '公示5日'],
  ['公示7日（村级）、5日（镇级）', '公示7日（注：村级）；公示5日（注：镇级）'],
  ['公示时间：原则上不少于5个工作日', '公示不少于5个工作日'],
  ['3月1日至3月7日公示', '公开至3月7日止（注：自3月1日）'],
  ['公示期5个工作日（重大项目10个工作日）', '公示5个工作日（注：重大项目10个工作日）'],
  ['公示5天（5个工作日）', '公示5个工作日'],
  ['公示5个工作日（7天）', '公示5个工作日'],
  ['每年1月31日前（1月31日前）', '每年1月31日前'],
  ['每年12月底前（12月20日前）', '每年12月底前'],
  ['公示5个工作日（县级），公示3个工作日（镇级）', '公示5个工作日（注：县级）；公示3个工作日（注：镇级）'],
  ['公告15日（不含公告当日）', '公示15日（注：不含公告当日）'],
  ['自2026年1月起每月公开', '每月公开（注：自2026年1月起）'],
  ['每月5日（发放日）前公布', '每月5日前公开（注：发放日）'],
  ['监督电话牌常年设置', '监督电话牌：长期公开'],
  ['5日内未能办结的，10日内公布进展', '10日内公开（注：5日内未能办结的，进展）'],
])('%s is read as %s', (text, read) => {
  expect(printTimeLimit(parseTimeLimit(text))).toBe(read);
});

test.each([
  '适当时候',
  '日常公开',
  '滚动更新',
  '待上级通知',
  '由主管部门确定',
  '与办理时限一致',
  '没有固定时间',
  '提前告知',
  '隨時公佈',
  '应当提前向社会公布',
  '译文应当同步公布',
  '并报县政府备案，同时对外公布',
  '抄送同级监察机关并同时公告',
  '并同时予以公告',
  '执行《城市供水条例》规定的时限',
  '遵照《招标投标法》的期限要求',
])('%s is vague', (text) => {
  expect(parseTimeLimit(text).kind).toBe('vague');
});

test.each([
  '事发后24小时内发布；事发后48小时内发布',
  '内容变更后3个工作日内更新；变更后10个工作日内更新',
  '二十个工作日内（ 30 个工作日 ）',
  '公示期五天（15天）',
  '征求意见30日（15日）',
  '每年1月31日前（3月31日前）公开年度报告',
  '每月10日前（15日前）更新',
  '2026年3月31日前（4月30日前）',
])('%s contradicts itself', (text) => {
  expect(parseTimeLimit(text).issues.map(({ code }) => code)).toEqual(['contradictory']);
});

test.each([
  '由区民政局公布',
  '每户每年补助300元',
  '每人每月580元',
  '□20个工作日\n□长期',
  '确有必要的，可以视情缩短至5日',
])('%s says no time', (text) => {
  expect(parseTimeLimit(text).kind).toBe('unreadable');
});
