import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { exampleEntries } from '../../../tests/samples/example-workbook';
import { findPersonalData } from '.';

const read = (file: string): string => readFileSync(resolve(import.meta.dirname, '../../..', file), 'utf8');

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/[。；\n]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Real public material (the notice, the register, the units, the catalogue) and lines made to look like a year of it. */
const publicText = async (): Promise<readonly string[]> => [
  ...sentencesOf(read('database/starter/notice.txt')),
  ...sentencesOf(read('database/starter/legal-bases.csv')),
  ...sentencesOf(read('database/starter/units.csv')),
  ...sentencesOf(read('database/starter/domains.csv')),
  ...(await exampleEntries()).flatMap((entry) =>
    [
      ...entry.contentElements.map(({ text }) => text),
      ...entry.legalBases.map(({ text }) => text),
      entry.timeLimit?.text ?? '',
      entry.subjectText,
    ].flatMap((text) => sentencesOf(text ?? '')),
  ),
  ...sentencesOf(read('tests/samples/public-sentences.txt')),
];

test('text that is public by right is not taken for personal data', async () => {
  const sentences = await publicText();
  expect(sentences.length).toBeGreaterThan(380);
  expect(sentences.filter((sentence) => findPersonalData(sentence).length > 0)).toEqual([]);
});

test('what was flagged in it is not for want of looking: one number in each sentence is found', async () => {
  const sentences = (await publicText()).slice(0, 500);
  const missed = sentences.filter((sentence) => findPersonalData(`${sentence}，13800138000`).length === 0);
  expect(missed).toEqual([]);
});
