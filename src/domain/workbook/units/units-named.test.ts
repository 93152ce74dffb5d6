import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from '../../folding';
import { readUnits } from './units-named';

const units = [
  '卫东区人民政府办公室',
  '区民政局',
  '区财政局',
  '区卫生健康委员会',
  '区发展和改革委员会',
  '区住房和城乡建设局',
  '东安路街道办事处',
];
const keys = new Set(units);
const isUnit = (name: string): boolean => keys.has(nameKey(name));
const read = (text: string) => {
  const { named, unanswered } = readUnits(text, isUnit);
  return [named.map(nameKey), unanswered];
};

test.each<[string, readonly string[], readonly string[]]>([
  ['区民政局牵头，区卫生健康委员会、区财政局配合', ['区民政局', '区卫生健康委员会', '区财政局'], []],
  ['牵头单位：区民政局；配合单位：区财政局', ['区民政局', '区财政局'], []],
  ['由区民政局会同区财政局负责', ['区民政局', '区财政局'], []],
  ['区民政局（会同区财政局、区卫生健康委员会）', ['区民政局', '区财政局', '区卫生健康委员会'], []],
  ['区民政局（牵头）、区财政局（配合）', ['区民政局', '区财政局'], []],
  ['卫东区民政局;卫东区财政局', ['区民政局', '区财政局'], []],
  ['卫东区东安路街道办事处', ['东安路街道办事处'], []],
  ['卫东区人民政府办公室', ['卫东区人民政府办公室'], []],
  ['区民政局 各街道办事处', ['区民政局'], ['各街道办事处']],
  ['各街道办事处和区财政局', ['区财政局'], ['各街道办事处']],
  ['区发展和改革委员会及区住房和城乡建设局', ['区发展和改革委员会', '区住房和城乡建设局'], []],
  ['区民政局、区交通局', ['区民政局'], ['区交通局']],
])('%s', (text, named, unanswered) => {
  expect(read(text)).toEqual([named, unanswered]);
});

test.each([
  '新华区民政局',
  '平顶山市民政局',
  '区民政局财政局',
  '民政局',
  '区民政局负责人',
  '省财政局',
  '配合',
])('“%s” is no unit of the register, and nobody guesses one', (text) => {
  expect(read(text)).toEqual([[], [text]]);
});

test('whatever stands in 公开主体 is a unit or is told', () => {
  const part = fc.constantFrom(...units, '区交通局', '新华区民政局', '各社区');
  const parting = fc.constantFrom('、', '，', '；', '\n', '/', '和', '及');
  fc.assert(
    fc.property(part, fc.array(fc.tuple(parting, part), { maxLength: 4 }), (first, more) => {
      const said = [first, ...more.map(([, name]) => name)];
      const { named, unanswered } = readUnits(first + more.map((pair) => pair.join('')).join(''), isUnit);
      expect(named).toEqual(said.filter(isUnit));
      for (const name of said) if (!isUnit(name)) expect(unanswered.join()).toContain(name);
    }),
  );
});
