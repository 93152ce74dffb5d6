import { expect, test } from 'vitest';
import { publicType } from '../public-model';
import { personalDataFindings } from '.';

const findings = (name: 'disclosure' | 'participation-event', snapshot: object) =>
  personalDataFindings(publicType(name), snapshot);

test('an identity number in a text is refused on its field, and never repeated in full', () => {
  const [found] = findings('disclosure', {
    title: '低保对象名单',
    body: '<table><tr><td>张某</td><td>11010519491231002X</td></tr></table>',
  });
  expect(found).toMatchObject({
    rule: 'privacy.id-number',
    blocking: true,
    field: 'body',
    message: {
      zh: '疑似身份证号码：“110105********002X”',
      en: 'Looks like a person’s identity number: “110105********002X”',
    },
    hint: { zh: '删去，或遮盖到无法识别个人后再发布' },
  });
});

test('a mobile telephone as a contact is doubtful, in a text it is refused', () => {
  const all = findings('participation-event', {
    title: '听证会',
    contact: { phone: '13800138000' },
    ways: '请拨打13800138000报名',
  });
  expect(all.map(({ field, blocking }) => [field, blocking])).toEqual([
    ['ways', true],
    ['contact.phone', false],
  ]);
});

test('a masked text passes', () => {
  expect(findings('disclosure', { title: '名单', body: '110105********002X，138****8000' })).toEqual([]);
});

test('an identity number with a wrong check digit is a hint, masked, and refuses nothing', () => {
  const [found, ...others] = findings('disclosure', { title: '名单', body: '证号：110105194912310021。' });
  expect(found).toMatchObject({
    rule: 'privacy.id-number-doubtful',
    severity: 'info',
    blocking: false,
    field: 'body',
    message: {
      zh: '像身份证号码，但校验码不对：“110105********0021”',
      en: 'Like an identity number, but its check digit is wrong: “110105********0021”',
    },
  });
  expect(others).toEqual([]);
});

test.each([
  ['an area that is none', '990105194912310021'],
  ['a day that is none', '110105194913310021'],
  ['a credit code', '114104020054789012'],
  ['letters before it', 'HT110105194912310021'],
  ['a longer number', '1101051949123100219'],
  ['a page’s address', 'https://www.example.gov.cn/110105194912310021.html'],
])('a number of 18 digits with %s is none', (_, number) => {
  expect(findings('disclosure', { title: '名单', body: `编号${number}` })).toEqual([]);
});
