import { expect, test } from 'vitest';
import { sources } from '../finding/sources';
import { basisOfSource, indexRegister } from '.';

const base = (id: string, title: string, number: string | null = null) =>
  ({ id, title, number, status: 'in-force', replacedBy: null }) as const;

const register = indexRegister([
  base('b1', '中华人民共和国政府信息公开条例', '国务院令第711号'),
  base('b2', '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见', '国办发〔2019〕54号'),
  base('b3', '中华人民共和国预算法'),
]);

test.each([
  ['by its title, whatever the article', sources.proactiveLimit.zh, 'b1'],
  ['the first of two that is there', sources.elements.zh, 'b2'],
  ['by its number alone', '国办发〔2019〕54号', 'b2'],
  ['of two laws the one that is there', sources.personalData.zh, 'b1'],
  ['without a number', sources.budget.zh, 'b3'],
  ['a law that nobody registered', sources.exactGuides.zh, undefined],
  ['a rule of the platform’s own', sources.registers.zh, undefined],
])('a source finds its law: %s', (_, source, id) => {
  expect(basisOfSource(source, register)?.id).toBe(id);
  // The second time from memory.
  expect(basisOfSource(source, register)?.id).toBe(id);
});

test('the district’s own notice comes first, where the register holds it', () => {
  const withNotice = indexRegister([
    base('b0', '关于全面推进基层政务公开标准化规范化工作的通知'),
    ...register.byId.values(),
  ]);
  expect(basisOfSource(sources.elements.zh, withNotice)?.id).toBe('b0');
  expect(basisOfSource(sources.interpretation.zh, withNotice)?.id).toBe('b0');
  expect(basisOfSource(sources.interpretation.zh, register)).toBeNull();
});
