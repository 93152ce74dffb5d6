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
