import { expect, test } from 'vitest';
import { homeSentences } from '../../../tests/samples/wording/homes';
import { findPersonalData } from '.';

const alarms = (text: string): boolean => findPersonalData(text).some(({ kind }) => kind === 'home-address');
const sentences = homeSentences();

test('homes without a label are found, offices are not', () => {
  const wrong = sentences.filter(({ text, isHome, unseen }) => !unseen && alarms(text) !== isHome);
  expect(wrong.map(({ text }) => text)).toEqual([]);
});

test('so are most of those that were kept back', () => {
  const unseen = sentences.filter((sentence) => sentence.unseen);
  const homes = unseen.filter(({ isHome }) => isHome);
  const others = unseen.filter(({ isHome }) => !isHome);
  expect(homes.filter(({ text }) => alarms(text)).length / homes.length).toBeGreaterThanOrEqual(0.8);
  expect(others.filter(({ text }) => alarms(text)).length / others.length).toBeLessThanOrEqual(0.01);
});

test.each([
  ['残疾人证号41049919110101001944', '410499191101010019'],
  ['残疾人证号41049919110101002711', '410499191101010027'],
])('an identity number inside %s', (text, number) => {
  expect(findPersonalData(text).map(({ start, end }) => text.slice(start, end))).toEqual([number]);
});

test.each([
  ['执法证号16022010013、16140020027'],
  ['总投资：13700000000分'],
  ['财政拨款收入（单位：分）：13800001111'],
  ['本年支出(万元) 15900002222'],
  ['批次号14400138000'],
])('%s is no telephone', (text) => {
  expect(findPersonalData(text)).toEqual([]);
});
