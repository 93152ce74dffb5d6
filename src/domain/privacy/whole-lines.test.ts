import { describe, expect, test } from 'vitest';
import { wholeLines } from '../../../tests/samples/wording/whole-lines';
import { findPersonalData, maskPersonalData } from '.';

const kinds = { id: 'id-number', phone: 'mobile-phone', card: 'bank-card' } as const;
const isKind = (name: string): name is keyof typeof kinds => name in kinds;
const found = (text: string): readonly string[] => findPersonalData(text).map(({ kind }) => kind);

describe('homes in whole sentences, without a label', () => {
  const lines = wholeLines('homes-whole.txt');

  test('what was seen while the rules were written is judged right', () => {
    const wrong = lines.filter(
      ({ text, isPersonal, kept }) => !kept && found(text).includes('home-address') !== isPersonal,
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  test('so is most of what was laid aside', () => {
    const kept = lines.filter((line) => line.kept);
    const homes = kept.filter(({ isPersonal }) => isPersonal);
    const missed = homes.filter(({ text }) => found(text).length === 0);
    expect(missed.length / homes.length).toBeLessThanOrEqual(0.2);
    expect(kept.filter(({ text, isPersonal }) => !isPersonal && found(text).length > 0)).toEqual([]);
  });

  test('masked, none is left', () => {
    const left = lines.map(({ text }) => maskPersonalData(text)).filter((text) => found(text).length > 0);
    expect(left).toEqual([]);
  });
});

// The fourth tells homes as people speak: 老孙头他家啊，就在供销社后面那条胡同里头第二个门.
test.each([
  ['homes-later.txt', 0.9],
  ['homes-fourth.txt', 0.5],
  ['homes-fifth.txt', 0.7],
  ['homes-sixth.txt', 0.55],
  ['homes-seventh.txt', 0.8],
] as const)('homes by later hands (%s): hardly an office is taken for one', (file, least) => {
  const lines = wholeLines(file);
  const homes = lines.filter(({ isPersonal }) => isPersonal);
  const told = homes.filter(({ text }) => found(text).includes('home-address'));
  expect(told.length / homes.length).toBeGreaterThanOrEqual(least);
  const alarms = lines.filter(({ text, isPersonal }) => !isPersonal && found(text).length > 0);
  expect(alarms.length).toBeLessThanOrEqual(
    { 'homes-later.txt': 0, 'homes-sixth.txt': 3, 'homes-seventh.txt': 2 }[String(file)] ?? 1,
  );
});

test.each([
  '刘某在自己家中（东风小区12栋503室）经营棋牌室。',
  '因你户（梅花里15号）未按期签订补偿协议，现作出补偿决定。',
  '民警在云河镇下坝村六组23号将嫌疑人抓获，该处系其父母家。',
  '房屋所有权人林秀英，房屋坐落西门街45号。',
  '幸福路12号院3号楼居民刘先生说，水压一直很低。',
  '光明新村15幢302室业主称屋顶渗水。',
  '市民钱女士（桃园小区3号楼2单元）来电投诉。',
  '春江小区22号楼，市民何先生反映他家窗外的灯太亮。',
  '东河街31号，记者走到了3楼一户居民家，客厅已被淹。',
  '该户人家是东风新村9号楼的402室。',
  '确诊病例 | 翠湖天地12栋1单元',
  '感染者甲：现住城南区永安街道安康里9弄。',
  '感染者乙：居住于东城区世纪嘉园C座。',
  '青石巷18号3楼的一位男住户说，电梯坏了两天。',
  '我局于同日派员到你家（和平里东区32号楼6单元12号）进行现场检查。',
])('%s tells a home', (text) => {
  expect(found(text)).toContain('home-address');
});

test.each([
  '请孙丽到政务服务中心（新华路88号）3楼12号窗口领取证件。',
  '骆建军等到向阳路23号院6号楼201领取光荣牌。',
  '本局于2025年3月在解放路221号查获无证摊贩刘某。',
  '拟建住宅（和平路12号）项目规划许可批前公示，申请人区城投公司。',
  '县医院3号楼的王女士是骨科护士。',
  '政务服务中心2号楼3层的李女士介绍办理流程。',
  '幸福小区3号楼网格员王女士介绍。',
  '和平里小区5号楼楼长李阿姨组织大扫除。',
  '阳光花园小区1号楼业主大会决议公告。',
  '锦绣苑8栋住户反映路灯不亮。',
  '某小区3号楼住户长期占用消防通道。',
  '王先生的小吃店在解放路小区3号楼1单元101室经营。',
  '建设路5号楼2层的居民活动室对市民开放。',
  '阳光苑3号楼的业主大会筹备组正在登记。',
  '经办人：李明，联系地址：建设路100号，联系电话见公告。',
])('%s tells none', (text) => {
  expect(found(text)).toEqual([]);
});

const wrongNumbers = (lines: ReturnType<typeof wholeLines>): readonly string[] =>
  lines
    .filter(({ text, kind, isPersonal }) => {
      const expected = isPersonal && isKind(kind) ? [kinds[kind]] : [];
      return found(text).join() !== expected.join();
    })
    .map(({ text }) => text);

test('numbers of persons are found in whole sentences, those of offices are not', () => {
  expect(wrongNumbers(wholeLines('numbers.txt'))).toEqual([]);
  expect(wrongNumbers(wholeLines('numbers-later.txt'))).toEqual([]);
});
