import { describe, expect, test } from 'vitest';
import { completeEntry, emptyEntry, register } from '../../../tests/samples/catalogue-entries';
import type { CatalogueEntry } from '../catalogue';
import { codesOf, elements } from '../codes';
import { entryRules, judgeEntry, scoreOf } from '.';

type Change = Partial<CatalogueEntry>;

const judge = (change: Change, withRegister = false) =>
  judgeEntry({ ...completeEntry, ...change }, withRegister ? { register } : {});

const listed = (change: Change, withRegister = false): string =>
  judge(change, withRegister)
    .map(({ rule, field, points }) => `${rule} @${field} −${points}`)
    .join('\n');

const content = (...texts: Array<string | null>) => texts.map((text) => ({ text, required: true }));
const bases = (...texts: Array<string | null>) =>
  texts.map((text) => ({ text, title: null, number: null, article: null }));

test('a complete entry has no findings', () => {
  expect(listed({}, true)).toBe('');
  expect(scoreOf(judge({}))).toBe(100);
});

test('an empty entry lacks all eight elements and has nothing left', () => {
  const findings = judgeEntry(emptyEntry);
  expect(findings.filter(({ rule }) => rule.endsWith('.missing')).map(({ element }) => element)).toEqual(
    codesOf(elements),
  );
  expect(findings.every(({ blocking }) => blocking)).toBe(true);
  expect(scoreOf(findings)).toBe(0);
});

describe('each rule fires where it should, at what it costs', () => {
  test.each<[string, Change, string]>([
    ['no name', { level2: ' ' }, 'element.name.missing @level2 −10'],
    ['a name to fill the cell', { level2: '/' }, 'element.name.placeholder @level2 −10'],
    ['a name that is the one above', { level2: '同上' }, 'element.name.ditto @level2 −10'],
    ['no group', { level1: null }, 'element.name.level1-missing @level1 −3'],
    ['a group that is the one above', { level1: '〃' }, 'element.name.level1-missing @level1 −3'],
    [
      'neither',
      { level1: null, level2: null },
      'element.name.missing @level2 −10\nelement.name.level1-missing @level1 −0',
    ],
    ['no content', { contentElements: [] }, 'element.content.missing @contentElements −20'],
    [
      'blank content',
      { contentElements: content(null, ' ') },
      'element.content.missing @contentElements −20',
    ],
    ['暂无', { contentElements: content('暂无') }, 'element.content.placeholder @contentElements.0.text −20'],
    [
      '见附件',
      { contentElements: content('', '详见附件。') },
      'element.content.placeholder @contentElements.1.text −20',
    ],
    ['同上', { contentElements: content('同上') }, 'element.content.ditto @contentElements.0.text −20'],
    [
      'one of several',
      { contentElements: content('办理条件', '无') },
      'element.content.partly-empty @contentElements.1.text −2',
    ],
    [
      'one is blank',
      { contentElements: content('办理条件', null) },
      'element.content.partly-empty @contentElements.1.text −2',
    ],
    [
      'national wording',
      { contentElements: content('办理条件', '各地配套政策法规文件') },
      'element.content.generic @contentElements.1.text −2',
    ],
    ['no basis', { legalBases: [] }, 'element.legal-basis.missing @legalBases −15'],
    [
      '按有关规定',
      { legalBases: bases('按有关规定') },
      'element.legal-basis.placeholder @legalBases.0.text −15',
    ],
    [
      'a vague basis',
      { legalBases: bases('《社会救助暂行办法》', '各地相关政策法规文件') },
      'legal-basis.not-a-citation @legalBases.1.text −2',
    ],
    [
      'the wrong brackets',
      { legalBases: bases('《国务院关于全面建立临时救助制度的通知》（国发[2014]47号）') },
      'legal-basis.brackets @legalBases.0.text −1',
    ],
    ['no limit', { timeLimit: null }, 'element.time-limit.missing @timeLimit −15'],
    ['an empty limit', { timeLimit: { text: null } }, 'element.time-limit.missing @timeLimit.text −15'],
    ['无', { timeLimit: { text: '无' } }, 'element.time-limit.placeholder @timeLimit.text −15'],
    ['按规定', { timeLimit: { text: '按规定' } }, 'element.time-limit.placeholder @timeLimit.text −15'],
    ['同上', { timeLimit: { text: ' 同上。' } }, 'element.time-limit.ditto @timeLimit.text −15'],
    ['及时', { timeLimit: { text: '及时公开' } }, 'time-limit.vague @timeLimit.text −4'],
    ['原则上', { timeLimit: { text: '原则上20个工作日内公开' } }, 'time-limit.hedged @timeLimit.text −1'],
    ['长期公开', { timeLimit: { text: '长期公开' } }, 'time-limit.no-limit @timeLimit.text −2'],
    [
      'too long',
      { timeLimit: { text: '信息形成之日起30个工作日内' } },
      'time-limit.too-long @timeLimit.text −5',
    ],
    [
      'days or working days',
      { timeLimit: { text: '信息形成之日起20日内' } },
      'time-limit.unit-doubtful @timeLimit.text −2',
    ],
    [
      'a short comment period',
      { timeLimit: { text: '20个工作日内；征求意见期限不得少于7日' } },
      'time-limit.comment-too-short @timeLimit.text −3',
    ],
    ['unreadable', { timeLimit: { text: '20个工作日内；大约' } }, 'time-limit.unreadable @timeLimit.text −4'],
    [
      'a program’s empty cell',
      { timeLimit: { text: 'NaN' } },
      'element.time-limit.placeholder @timeLimit.text −15',
    ],
    ['letters', { timeLimit: { text: 'Permanently' } }, 'time-limit.unreadable @timeLimit.text −4'],
    ['signs', { timeLimit: { text: '√' } }, 'element.time-limit.placeholder @timeLimit.text −15'],
    [
      'half of it 同上',
      { timeLimit: { text: '行政处罚：同上；其他：20个工作日内' } },
      'time-limit.ditto @timeLimit.text −4',
    ],
    ['no subject', { subjects: [], subjectText: null }, 'element.subject.missing @subjects −15'],
    [
      'a subject to fill the cell',
      { subjects: [], subjectText: '/' },
      'element.subject.placeholder @subjectText −15',
    ],
    ['相关部门', { subjects: [], subjectText: '相关部门' }, 'element.subject.generic @subjectText −3'],
    [
      'a template’s subject',
      { subjectText: '县级人民政府民政部门、××市民政局' },
      'element.subject.generic @subjectText −3',
    ],
    ['no method', { method: null }, 'element.method.missing @method −5'],
    ['on request, no reason', { method: 'on-request' }, 'element.method.reason-missing @attributeReason −2'],
    [
      'withheld, no reason',
      { attribute: 'withheld', attributeReason: '无' },
      'element.method.reason-missing @attributeReason −2',
    ],
    [
      'withheld, no article',
      { attribute: 'withheld', attributeReason: '涉及个人隐私' },
      'element.method.article-missing @attributeReason −1',
    ],
    ['no channel', { channels: [] }, 'element.channel.missing @channels −10'],
    ['其他', { channels: ['website', 'other'] }, 'element.channel.other-unnamed @channelNote −5'],
    ['其他: 无', { channels: ['other'], channelNote: '无' }, 'element.channel.other-unnamed @channelNote −5'],
    ['no audience', { audience: null }, 'element.audience.missing @audience −10'],
    ['特定群体', { audience: 'specific' }, 'element.audience.unnamed @audienceNote −5'],
  ])('%s', (_, change, expected) => {
    expect(listed(change)).toBe(expected);
  });

  test.each<[string, string, string]>([
    [
      'replaced',
      '《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）',
      'legal-basis.replaced @legalBases.0.text −4',
    ],
    [
      'replaced, by what is not known',
      '《旧办法》（民发〔2001〕1号）',
      'legal-basis.ended @legalBases.0.text −4',
    ],
    ['repealed', '《废止的办法》', 'legal-basis.repealed @legalBases.0.text −4'],
    [
      'another number',
      '《社会救助暂行办法》（国务院令第1号）',
      'legal-basis.number-differs @legalBases.0.text −2',
    ],
    ['unknown', '《某某办法》', 'legal-basis.unknown-in-register @legalBases.0.text −0'],
  ])('a basis that the register knows to be %s', (_, text, expected) => {
    expect(listed({ legalBases: bases(text) }, true)).toBe(expected);
    expect(listed({ legalBases: bases(text) })).toBe('');
  });
});

describe('no rule fires where it should not', () => {
  test.each<[string, Change]>([
    ['a linked subject needs no text', { subjectText: null, subjects: ['unit-1'] }],
    ['a written subject needs no link', { subjectText: '卫东区民政局', subjects: [] }],
    [
      'a basis may be a link alone',
      { legalBases: [{ text: null, title: null, number: null, article: null, legalBasis: 'law-1' }] },
    ],
    [
      'a basis may be a title and number in their own fields',
      { legalBases: [{ text: null, title: '社会救助暂行办法', number: '国务院令第649号', article: null }] },
    ],
    ['a group that says who', { audience: 'specific', audienceNote: '申请人' }],
    ['another channel with its name', { channels: ['other'], channelNote: '村务微信群' }],
    [
      'withheld with reason and article',
      { attribute: 'withheld', attributeReason: '依据《政府信息公开条例》第十五条，涉及个人隐私' },
    ],
    ['national wording of a content is no template', { contentElements: content('初审对象名单及相关信息') }],
    ['a street office', { subjectText: '东高皇街道办事处' }],
    [
      'a translation is not read as Chinese',
      {
        timeLimit: { text: 'within 20 working days' },
        legalBases: bases('Regulation on Open Government Information'),
      },
    ],
    [
      'a translation may say it without a number',
      {
        level1: 'Social assistance',
        level2: 'Temporary assistance',
        level3: null,
        timeLimit: { text: 'Immediately after approval' },
      },
    ],
  ])('%s', (_, change) => {
    expect(listed(change)).toBe('');
  });
});

test('what is said of a missing element says only that', () => {
  expect(listed({ legalBases: bases('无', '按规定') })).toBe(
    'element.legal-basis.placeholder @legalBases.0.text −15',
  );
});

test('an element that is there but faulty keeps half of its points', () => {
  const findings = judge({
    legalBases: bases('各地文件', '有关要求文件', '市里文件', '区里文件', '镇里文件'),
  });
  expect(findings.map(({ points }) => points)).toEqual([2, 2, 2, 1, 0]);
  expect(scoreOf(findings)).toBe(93);
});

describe('messages say what is wrong and what to do, in both languages', () => {
  test.each<[Change, { message: { zh: string; en: string }; hint: { zh: string; en: string } }]>([
    [
      { legalBases: [] },
      {
        message: { zh: '未填写公开依据', en: 'The legal basis is missing' },
        hint: {
          zh: '写明文件名称、文号和条款，如《社会救助暂行办法》（国务院令第649号）',
          en: 'Give title, number and article, such as 《社会救助暂行办法》（国务院令第649号）',
        },
      },
    ],
    [
      { timeLimit: { text: '按规定' } },
      {
        message: { zh: '时限未实际填写，只写了“按规定”', en: 'The time limit says nothing: “按规定”' },
        hint: {
          zh: '填写时限，如“信息形成或者变更之日起20个工作日内”',
          en: 'Give one, such as “信息形成或者变更之日起20个工作日内”',
        },
      },
    ],
    [
      { timeLimit: { text: '信息形成之日起30个工作日内' } },
      {
        message: {
          zh: '30个工作日超过主动公开的法定时限20个工作日（《中华人民共和国政府信息公开条例》第二十六条）',
          en: '30 working days is longer than the 20 working days that the law allows for proactive disclosure (《中华人民共和国政府信息公开条例》第二十六条)',
        },
        hint: {
          zh: '改为20个工作日以内；法律法规另有规定的，在公开依据中注明',
          en: 'Shorten it to 20 working days; where another law applies, cite it in the legal basis',
        },
      },
    ],
    [
      { subjectText: '区民政局、县级人民政府民政部门、乡镇人民政府（街道办事处）' },
      {
        message: {
          zh: '公开主体未写明具体单位：“县级人民政府民政部门、乡镇人民政府（街道办事处）”',
          en: 'The subject names no particular unit: “县级人民政府民政部门、乡镇人民政府（街道办事处）”',
        },
        hint: {
          zh: '改为负责公开的单位规范全称，如“××区民政局”',
          en: 'Write the full official name of the unit that makes it public',
        },
      },
    ],
  ])('%j', (change, expected) => {
    expect(judge(change)[0]).toMatchObject(expected);
  });

  test('no rule is without a source, a message and a hint, and ids are unique', () => {
    for (const { source, message, hint, points } of entryRules) {
      expect(source).not.toBe('');
      for (const words of [message.zh, message.en, hint.zh, hint.en]) expect(words).not.toBe('');
      expect(points).toBeGreaterThanOrEqual(0);
    }
    expect(new Set(entryRules.map(({ id }) => id)).size).toBe(entryRules.length);
  });
});
