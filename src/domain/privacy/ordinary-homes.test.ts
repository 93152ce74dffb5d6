import { describe, expect, test } from 'vitest';
import { wholeLines } from '../../../tests/samples/wording/whole-lines';
import { findPersonalData, maskPersonalData } from '.';

const tellsHome = (text: string): boolean =>
  findPersonalData(text).some(({ kind }) => kind === 'home-address');

/** How many homes there are and are told, and how many lines are taken for one. */
const counted = (lines: ReturnType<typeof wholeLines>) => {
  const homes = lines.filter(({ isPersonal }) => isPersonal);
  return {
    homes: homes.length,
    told: homes.filter(({ text }) => tellsHome(text)).length,
    alarms: lines.filter(({ text, isPersonal }) => !isPersonal && tellsHome(text)).length,
  };
};

describe('homes in ordinary lines of notices', () => {
  const lines = wholeLines('homes-nineteenth.txt');

  test('of those that were looked at nearly all are told, and no office is taken for one', () => {
    const { homes, told, alarms } = counted(lines.filter(({ kept }) => !kept));
    expect(homes).toBe(194);
    expect(told).toBeGreaterThanOrEqual(190);
    expect(alarms).toBe(0);
  });

  test('of those that nobody looked at more than eight in ten are told, and two lines in 233 are taken for one', () => {
    const { homes, told, alarms } = counted(lines.filter(({ kept }) => kept));
    expect(homes).toBe(207);
    expect(told).toBeGreaterThanOrEqual(179);
    expect(alarms).toBeLessThanOrEqual(2);
  });

  test('masked, none is left', () => {
    const left = lines.map(({ text }) => maskPersonalData(text)).filter(tellsHome);
    expect(left).toEqual([]);
  });
});

test('no home is told in longer notices that name offices, works and people at work', () => {
  const notices = wholeLines('notices-without-homes.txt');
  expect(notices).toHaveLength(120);
  expect(notices.filter(({ text }) => tellsHome(text)).map(({ text }) => text)).toEqual([]);
});

// A kind of wording each: what stands here is not in the samples.
test.each([
  ['a record of fields', '产权人：卢金花；现住房屋：石场沟村8号；结构：土木'],
  ['a record that goes on after other fields', '承租人 范志毅 两口之家 房号：A区7-1-302'],
  ['a number that needs no 号', '户主 蒙有福 门牌 巴平屯28'],
  ['a flat by its numbers', '空巢老人 孔令辉 曲阜路社区 2-1-6'],
  ['a flat with blanks in it', '停水户：锦华里 14门 302 冷先生'],
  ['a house of a hamlet', '临时救助：向世海 向家坨12号'],
  ['a house of a group by its name', '大湾社5号胡志华家房屋倒塌'],
  ['a flat of a list', '加装电梯：建新里9号楼1单元 201室郭建英、301室凌峰'],
  ['flats in brackets', '协议签字：张克（1501）、李勉（1502），龙湖原著2号楼1单元'],
  ['houses of a list', '通自来水 下坝屯1号王喜顺 2号王喜财'],
  ['a rare family name', '供热退费：车晓丽 绿地城3-1-1803'],
  ['a name of another people', '危改户 扎西顿珠 居里村14号'],
  ['who calls on an office', '关于规划的意见：村民来福祥（前王庄村102号）建议改道'],
  ['the employer in brackets', '入住名单：周一鸣（区人民医院）A座1106'],
  ['a house with its entrance', '最美家庭：郗建华，贺兰山路12号院3号楼5单元'],
  ['what is sent to somebody', '户主车永福，轮椅一台，送至万寿街11号院7楼5门12号'],
])('%s', (_, text) => {
  expect(tellsHome(text)).toBe(true);
});

test.each([
  ['a stall', 'D区3-2-15号摊，摊主：吴秀，经营水果'],
  ['a grave', '使用人高祥，墓穴：松鹤园2区5排8号'],
  ['a place of an examination', '考生张伟 考场：2号楼3层305'],
  ['a scene', '王某在幸福巷6号被犬咬伤'],
  ['a shop with its keeper', '当事人：小杨修车行（经营者：杨伟），住所：光华巷15号'],
  ['shops by their names', '抽查了白塔街31号柯记粮油店、白塔街47号老敬面馆'],
  ['a part of an office', '综合科：3号楼401 张敏；财务科：3号楼402 李瑞'],
  ['who is at work', '古树编号012 位置王家湾3号 管护人王军'],
  ['a number of something else', '招标编号：2号楼1601，标段名称：弱电安装'],
  ['households that are counted', '对石门村、龙潭村、河口村15户进行逐户验收'],
  ['a building alone', '包楼干部：郑秋，包16号楼'],
  ['an entrance without anybody', '老旧小区：贺兰山路12号院3号楼5单元，外墙渗水'],
  ['where an office is now', '县图书馆现址：文昌路20号'],
  ['a house that is let', '3栋2单元501，起拍价86万元'],
])('%s is nobody’s home', (_, text) => {
  expect(tellsHome(text)).toBe(false);
});
