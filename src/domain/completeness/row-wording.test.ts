import { expect, test } from 'vitest';
import { precision, recall } from '../../../tests/samples/wording/counted';
import {
  examinersRows,
  laterRows,
  measureRows,
  ordinaryRows,
  secondRows,
  wordedRows,
} from '../../../tests/samples/wording/rows';

const rows = wordedRows();

test('rows are judged by what stands in them', () => {
  expect(measureRows(rows.filter(({ unseen }) => !unseen)).faults).toEqual([]);
});

test('so are most of those that were kept back', () => {
  const { found, falseAlarms } = measureRows(rows.filter(({ unseen }) => unseen));
  expect(recall(found)).toBeGreaterThanOrEqual(0.9);
  expect(precision(found)).toBeGreaterThanOrEqual(0.95);
  expect(falseAlarms).toBeLessThanOrEqual(1);
});

test('rows by a second hand are judged as they are meant, and most of those that nobody looked at', () => {
  const second = secondRows();
  expect(measureRows(second.filter(({ unseen }) => !unseen)).faults).toEqual([]);
  const kept = measureRows(second.filter(({ unseen }) => unseen));
  expect([kept.rows, kept.falseAlarms]).toEqual([21, 0]);
  expect(kept.faults.length).toBeLessThanOrEqual(2);
});

test.each([
  ['ninth', [78, 48, 1], { there: 30, found: 30, right: 29 }],
  ['tenth', [107, 58, 2], { there: 49, found: 51, right: 48 }],
  ['eleventh', [146, 77, 1], { there: 69, found: 70, right: 68 }],
  ['twelfth', [195, 104, 2], { there: 91, found: 88, right: 86 }],
  ['fourteenth', [65, 29, 1], { there: 36, found: 37, right: 36 }],
  ['fifteenth', [52, 28, 1], { there: 24, found: 24, right: 23 }],
  ['offices', [774, 232, 3], { there: 542, found: 473, right: 461 }],
  ['sixteenth', [79, 37, 0], { there: 42, found: 41, right: 40 }],
  ['eighteenth', [51, 27, 0], { there: 24, found: 22, right: 21 }],
] as const)(
  'rows by an examiner (%s hand) are judged as they are meant, and most of the half that nobody looked at',
  (hand, counts, found) => {
    const all = examinersRows(hand);
    // …（国务院令第722号）、省市有关规定: to these rules its end is a fault; 例：义务教育招生计划 is none; 相关规定 is a placeholder;
    // 各口镇 and 各县镇 are places by name.
    const disputed = { ninth: 0, tenth: 0, fourteenth: 0, offices: 2, eighteenth: 1 }[String(hand)] ?? 1;
    expect(measureRows(all.filter(({ unseen }) => !unseen)).faults.length).toBe(disputed);
    const kept = measureRows(all.filter(({ unseen }) => unseen));
    expect([kept.rows, kept.clean, kept.falseAlarms]).toEqual(counts);
    expect(kept.found).toEqual(found);
  },
);

test('ordinary rows are judged as they are meant, and most of the half that nobody looked at', () => {
  const all = ordinaryRows();
  // ________ alone is a placeholder to these rules, …及负有安全生产监管职责的部门 names none of them.
  expect(measureRows(all.filter(({ unseen }) => !unseen)).faults.length).toBe(2);
  const kept = measureRows(all.filter(({ unseen }) => unseen));
  expect([kept.rows, kept.clean, kept.falseAlarms]).toEqual([88, 40, 2]);
  expect(kept.found).toEqual({ there: 48, found: 47, right: 44 });
});

test('rows by later hands are judged as they are meant, and most of the half that nobody looked at', () => {
  const later = laterRows();
  const seen = measureRows(later.filter(({ unseen }) => !unseen));
  // Six of the third hand are disputed: the form of a number's brackets, what the time limit of the row around says.
  expect(seen.faults.length).toBeLessThanOrEqual(16);
  const kept = measureRows(later.filter(({ unseen }) => unseen));
  expect([kept.rows, kept.falseAlarms]).toEqual([344, 7]);
  expect(kept.faults.length).toBeLessThanOrEqual(31);
});

test.each([
  ['subject', '县级民政部门（各县民政局）', 'element.subject.generic'],
  ['subject', '责任单位：见附件', 'element.subject.generic'],
  ['content', '此处请各单位粘贴本单位清单', 'element.content.template'],
  ['audience', '本项目所涉及的群众', 'element.audience.unnamed'],
  ['audience', '精准推送给目标人群', 'element.audience.unnamed'],
  ['audience', '受影响的人', 'element.audience.unnamed'],
  ['subject', '乡镇（街道）', 'element.subject.generic'],
  ['name', '△△局权责清单', 'element.name.template'],
  ['content', '<地名>城区供热价格', 'element.content.template'],
  ['content', '1.条件 2.（待填）', 'element.content.template'],
  ['name', '事项1', 'element.name.template'],
  ['name', '示例：低保审批信息', 'element.name.template'],
  ['subject', '县(市、区)民政局', 'element.subject.generic'],
  ['subject', '旗县级生态环境局', 'element.subject.generic'],
  ['subject', '县乡两级政府', 'element.subject.generic'],
  ['subject', '当地派出所', 'element.subject.generic'],
  ['subject', '鎮（街）級民政部門', 'element.subject.generic'],
  ['subject', '對口單位', 'element.subject.generic'],
  ['subject', '各相关站所', 'element.subject.generic'],
  ['subject', '公立幼儿园', 'element.subject.generic'],
  ['content', '省和市有关政策、文件', 'element.content.generic'],
  ['content', '法律、法规和国家有关规定规定应当主动公开的其他信息', 'element.content.generic'],
  ['content', '应当主动公开的政府信息', 'element.content.generic'],
  ['content', '公开内容', 'element.content.generic'],
  ['basis', '（填写依据名称及文号）', 'element.legal-basis.template'],
  ['basis', '《住房保障办法》（云住建( 2 0 2 2 ) 1 1 号）', 'legal-basis.brackets'],
  ['audience', '相關群眾', 'element.audience.unnamed'],
  ['content', '簽訂日期：*年*月*日', 'element.content.template'],
  ['audience', '面向特定群体公开', 'element.audience.unnamed'],
  ['content', '配有x名工作人员', 'element.content.template'],
  ['content', 'x年x月x日印发', 'element.content.template'],
  ['basis', '各地配套\n政策法规', 'legal-basis.not-a-citation'],
  ['basis', '民发2012-220号', 'legal-basis.brackets'],
  ['basis', '国办发2019〔54〕号', 'legal-basis.brackets'],
  ['basis', '豫民文〔2021 136号', 'legal-basis.brackets'],
  ['basis', '豫民文2021〕136号', 'legal-basis.brackets'],
  ['basis', '待确认', 'element.legal-basis.placeholder'],
  ['basis', '〃〃', 'element.legal-basis.ditto'],
  ['content', '与该项目有关的资料', 'element.content.generic'],
  ['content', '其它有关事项', 'element.content.generic'],
  ['audience', '特定对象：某些个人', 'element.audience.unnamed'],
  ['audience', '特定人群：待明确', 'element.audience.unnamed'],
  ['audience', '特定群众（请注明范围）', 'element.audience.unnamed'],
  ['content', '居民普遍关心的有关事宜', 'element.content.generic'],
  ['content', '上述以外的其他材料', 'element.content.generic'],
  ['audience', '符合文件规定的单位和个人', 'element.audience.unnamed'],
  ['audience', '以审定名单为准', 'element.audience.unnamed'],
  ['subject', '各牧业连队', 'element.subject.generic'],
  ['subject', '我馆', 'element.subject.generic'],
  ['subject', '街道办事处和村委会', 'element.subject.generic'],
  ['content', '（由承办单位据实填写）', 'element.content.template'],
  ['name', '203X年工作要点', 'element.name.template'],
  ['content', '待完善', 'element.content.template'],
  ['basis', '目前尚无相关依据', 'element.legal-basis.placeholder'],
  ['basis', '《有关政策和法规》', 'legal-basis.not-a-citation'],
  ['basis', '民发＜2019＞3号', 'legal-basis.brackets'],
])('%s %s is told by %s', (field, text, rule) => {
  expect(measureRows([{ field, text, rule, unseen: false }]).faults).toEqual([]);
});

test('what only looks like one of them is none', () => {
  const rows = [
    ['audience', '视力残疾人'],
    ['content', '需要提交的材料'],
    ['content', '群众关心的学位供给'],
    ['content', '政策文件'],
    ['content', '补充材料清单'],
    ['audience', '有需要的失能老人'],
    ['audience', '具备资质的施工企业'],
    ['subject', '各庄乡卫生院'],
    ['subject', '有关庙村村民委员会'],
    ['name', '待遇资格认证'],
    ['name', '项目一期验收'],
    ['basis', '《规章制定程序条例》'],
    ['audience', '按揭购房人'],
    ['content', '办理流程（填写申请表、提交材料）'],
    ['content', '关于〈重大行政决策事项〉的说明'],
    ['content', '申请材料  个人身份证'],
    ['content', '信息发布、删除审批流程'],
    ['content', '网站信息发布删除流程'],
    ['name', '2006年度事项名称变更'],
    ['audience', '工作人员家属'],
    ['audience', '项目单位'],
    ['audience', '辖区养老服务中心'],
    ['subject', '县级民政部门（青岚县民政局）'],
    ['basis', '《条例》第十条'],
    ['basis', 'GB 5749-2022 生活饮用水卫生标准'],
    ['basis', '青溪县卫生健康局职能配置、内设机构和人员编制规定'],
    ['name', '示范项目名单'],
    ['basis', '地方组织法'],
    ['basis', '宪法'],
    ['basis', '最高人民法院关于审理政府信息公开案件的规定'],
    ['audience', '持证残疾人'],
    ['audience', '养老服务对象'],
    ['audience', '企业'],
    ['audience', '管理人员'],
    ['content', '关于《＜城市供水条例＞实施细则》的说明'],
    ['content', '例：行人避让规则'],
    ['basis', '行政处罚法实施办法'],
    ['subject', '区市场监管局'],
    ['subject', '青禾鎮（街）便民服務中心'],
    ['content', '相关政策解读'],
    ['content', '应公开未公开的整改情况'],
    ['content', '应当公开的行政处罚决定'],
    ['content', '申请表（填写说明及样例）'],
    ['basis', '《物业管理办法》（云政〔 2 0 1 8 〕 7 号）'],
    ['content', '有关防汛的文件'],
    ['content', '法律规定的公开范围'],
    ['content', '《预算法》规定应当公开的内容'],
    ['subject', '青禾县公立幼儿园'],
    ['content', '星级评定：3*年度项目'],
    ['subject', '县区划地名办公室'],
    ['subject', '乡镇企业局'],
    ['subject', '市级机关事务管理局'],
    ['audience', '面向社会公众'],
    ['audience', '社会公众'],
    ['basis', '国务院2014年第649号令'],
    ['basis', '第649号国务院令'],
    ['content', '与民政部门有关的政策清单'],
    ['audience', '少数民族群众'],
    ['content', '拍摄X光片流程'],
    ['content', 'X射线装置'],
    ['content', 'iPhone X项目'],
    ['basis', '《国务院办公厅关于加\n强监管和\n服务的通知》\n( 国 办 发 〔 2018 〕 37\n号);'],
    ['basis', '《土地管理法》第四\n十六条、第四十七\n条'],
    ['basis', '【法律】\n《建筑法》\n第七条'],
    ['basis', '政府信息公开\n条例'],
    ['basis', '环境保护税法\n税收征收管理法'],
  ].map(([field = '', text = '']) => ({ field, text, rule: null, unseen: false }));
  expect(measureRows(rows).faults).toEqual([]);
});
