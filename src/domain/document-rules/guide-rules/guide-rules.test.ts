import { describe, expect, test } from 'vitest';
import { judgeAlone } from '../../../../tests/samples/judge-alone';
import { wholeGuide } from '../../../../tests/samples/whole-guide';
import { publicType } from '../../public-model';
import { limitsWith } from '../../time';
import { guideFromSnapshot, judgeGuide } from '.';

const whole = wholeGuide({ unit: 'u1' });
const judged = (change: object) => judgeAlone({ type: 'service-guide', snapshot: { ...whole, ...change } });
const listed = (change: object): string =>
  judged(change)
    .map(({ rule, field, blocking }) => `${rule} @${field}${blocking ? ' !' : ''}`)
    .join(', ');
const [first, second] = whole.materials;
const [accepted, decided] = whole.steps;
const [window_] = whole.places;

describe('a guide', () => {
  test.each<[string, object, string]>([
    ['that says everything', {}, ''],
    ['without a name', { title: null }, 'required.service-guide.title @title !'],
    ['without a unit', { unit: null }, 'required.service-guide.unit @unit !'],
    ['without conditions', { conditions: '无' }, 'guide.conditions.missing @conditions !'],
    ['without materials', { materials: [] }, 'guide.materials.missing @materials !'],
    ['for which nothing is needed', { materials: [], noMaterials: true }, ''],
    [
      'for which nothing is needed, and yet something',
      { noMaterials: true },
      'guide.materials.contradiction @noMaterials',
    ],
    [
      'with a material that has no name',
      { materials: [first, { ...second, name: ' ' }] },
      'guide.material.unnamed @materials.1.name !',
    ],
    ['without a procedure', { steps: [] }, 'guide.steps.missing @steps !'],
    [
      'with a step that has no name',
      { steps: [{ ...accepted, name: null }, decided] },
      'guide.step.unnamed @steps.0.name !',
    ],
    [
      'without any limit',
      { statutoryDays: null, promisedDays: null },
      'guide.time-limit.missing @promisedDays !',
    ],
    ['without a statutory limit', { statutoryDays: null }, ''],
    ['without a promise', { promisedDays: null }, 'guide.time-limit.unpromised @promisedDays'],
    ['that promises exactly what the law says', { promisedDays: 30 }, ''],
    ['that promises more than the law says', { promisedDays: 31 }, 'guide.time-limit.longer @promisedDays !'],
    ['that is done at once', { promisedDays: 0 }, ''],
    ['that does not say what it costs', { free: false }, 'guide.fee.missing @fee !'],
    [
      'that costs something, on a basis',
      { free: false, fee: '每证10元', feeBasis: '豫发改收费〔2019〕1号' },
      '',
    ],
    ['that costs something, on no basis', { free: false, fee: '每证10元' }, 'guide.fee.no-basis @feeBasis'],
    ['that is free and costs 10 yuan', { fee: '每证10元' }, 'guide.fee.contradiction @free'],
    ['that is free only in words', { free: false, fee: '免费办理' }, 'guide.fee.contradiction @free'],
    ['that has neither place nor page', { places: [], onlineUrl: null }, 'guide.place.missing @places !'],
    [
      'whose place is 详见附件',
      { places: [{ ...window_, address: '详见附件' }], onlineUrl: null },
      'guide.place.missing @places !',
    ],
    ['that is all online', { places: [], visits: 0 }, ''],
    [
      'that is all online, nobody knows where',
      { onlineUrl: null, visits: 0 },
      'guide.online.missing @onlineUrl',
    ],
    ['without hours', { places: [{ ...window_, hours: null }] }, 'guide.place.no-hours @places.0.hours'],
    ['without a telephone', { phone: null }, 'guide.phone.missing @phone'],
    [
      'without a telephone for complaints',
      { supervisionPhone: '待定' },
      'guide.supervision-phone.missing @supervisionPhone',
    ],
    ['without a result', { result: null }, 'guide.result.missing @result'],
    ['without a legal basis', { legalBases: [] }, 'guide.legal-basis.missing @legalBases'],
    ['whose legal basis is chosen from the register', { legalBases: [{ text: null, legalBasis: 'b1' }] }, ''],
    [
      'whose legal basis has the wrong brackets',
      { legalBases: [{ text: '《最低生活保障审核确认办法》（民发[2021]57号）' }] },
      'legal-basis.brackets @legalBases.0.text',
    ],
    ['for nobody in particular', { audience: null, applicants: [] }, 'guide.audience.missing @applicants'],
    ['for a group without a name', { audienceNote: null }, 'guide.audience.unnamed @audienceNote'],
    ['without a code', { itemCode: null }, ''],
    ['with words for a code', { itemCode: '见附件' }, 'guide.code.unreadable @itemCode !'],
    [
      'whose step is done soon',
      { steps: [{ ...accepted, time: '及时统一办理' }] },
      'guide.step.time-vague @steps.0.time',
    ],
    [
      'whose step is done soon, in three days at most',
      { steps: [{ ...accepted, time: '及时，最长3日' }] },
      '',
    ],
  ])('%s', (_, change, expected) => {
    expect(listed(change)).toBe(expected);
  });

  test('that is empty is told all that is missing at once', () => {
    const empty = Object.fromEntries(
      Object.keys(publicType('service-guide').fields).map((name) => [name, null]),
    );
    expect(
      judgeAlone({ type: 'service-guide', snapshot: empty })
        .filter(({ blocking }) => blocking)
        .map(({ message }) => message.zh),
    ).toEqual([
      '办事指南未填写事项名称',
      '办事指南未选择实施主体',
      '未填写受理条件',
      '未列出申请材料',
      '未填写办理流程',
      '未填写办理时限',
      '未说明是否收费',
      '未写明在哪里办理',
    ]);
  });
});

describe('words that leave it open', () => {
  const vague = (conditions: string): string | undefined =>
    judged({ conditions }).find(({ rule }) => rule === 'guide.words.vague')?.message.zh;
  test.each([
    ['法律、法规规定的其他条件。', '说法笼统：“法律、法规规定的其他条件”'],
    ['提供身份证等材料', '说法笼统：“等材料”'],
    ['提供其他相关材料，视情况而定', '说法笼统：“其他相关材料”“视情况而定”'],
    ['按有关规定办理', '说法笼统：“按有关规定”'],
    ['由有关部门出具证明', '说法笼统：“有关部门”'],
  ])('%s', (conditions, message) => {
    expect(vague(conditions)).toBe(message);
  });
  test.each([
    '其他组织须经登记',
    '居民身份证或者其他有效身份证件',
    '与申请人共同生活的家庭成员',
    '由村（居）民委员会出具证明材料',
    'Other documents as required',
  ])('exact: %s', (conditions) => {
    expect(vague(conditions)).toBeUndefined();
  });
  test('are found wherever a citizen reads them', () => {
    const fields = judged({
      materials: [{ ...first, note: '或其他证明材料' }],
      steps: [{ ...accepted, office: '相关部门' }],
    }).map(({ rule, field }) => `${rule} @${field}`);
    expect(fields).toEqual(['guide.words.vague @materials.0.note', 'guide.words.vague @steps.0.office']);
  });
});

describe('an online address', () => {
  test.each([
    'http://www.hnzwfw.gov.cn/',
    'www.hnzwfw.gov.cn',
    'javascript:alert(1)',
    'https://user@evil.example/',
    'https:// www.hnzwfw.gov.cn',
    '豫事办APP',
  ])('%s is refused for good', (onlineUrl) => {
    expect(listed({ onlineUrl })).toBe('guide.online.not-https @onlineUrl !');
  });
  test('of any https page is taken', () => {
    expect(listed({ onlineUrl: 'https://zwfw.hn.gov.cn/guide?code=1#materials' })).toBe('');
  });
});

describe('personal data', () => {
  test('a mobile telephone is doubtful where one calls, and refused anywhere else', () => {
    expect(listed({ phone: '13800138000' })).toBe('privacy.mobile-phone @phone');
    expect(listed({ body: '<p>联系张某13800138000</p>' })).toBe('privacy.mobile-phone @body !');
    expect(listed({ steps: [{ ...accepted, office: '张某13800138000' }] })).toBe(
      'privacy.mobile-phone @steps.0.office !',
    );
  });
});

test('the messages give the numbers, and a district may not make the law laxer', () => {
  const [longer] = judgeGuide(guideFromSnapshot({ ...whole, promisedDays: 40 }), {
    limits: limitsWith({}),
    overrides: { 'legal-basis.brackets': { off: true } },
  });
  expect(longer?.message).toEqual({
    zh: '承诺时限40个工作日，长于法定时限30个工作日',
    en: 'The promised limit of 40 working days is longer than the statutory one of 30',
  });
});
