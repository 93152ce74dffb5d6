import { expect, test } from 'vitest';
import { judgeAlone } from '../../../tests/samples/judge-alone';
import type { CodeName } from '../codes';
import { publicType, publicTypes } from '../public-model';
import { listsOfParts, MOST_PARTS, partsFindings } from '.';

const parts = (count: number): object[] => Array.from({ length: count }, (_, i) => ({ text: `第${i}项` }));

test('200 content elements pass, 201 do not: field, number and what would be right', () => {
  const item = publicType('catalog-item');
  expect(partsFindings(item, { contentElements: parts(200) })).toEqual([]);
  expect(partsFindings(item, { contentElements: parts(201) })).toMatchObject([
    {
      rule: 'parts.too-many',
      blocking: true,
      field: 'contentElements',
      message: { zh: '公开内容（要素）共 201 项，最多 200 项' },
      hint: { zh: '请合并同类项，或分成几条分别填写；较长的清单请作为附件' },
    },
  ]);
});

test('every list of every public type is bounded, and is called as its form calls it', () => {
  const lists = publicTypes.flatMap((type) =>
    listsOfParts(type.fields).map((field) => [type, field] as const),
  );
  expect(lists.length).toBeGreaterThan(10);
  for (const [type, field] of lists) {
    const [finding] = judgeAlone({ type: type.name, snapshot: { [field]: parts(MOST_PARTS + 1) } as never });
    expect(finding).toMatchObject({ rule: 'parts.too-many', field });
    const { label } =
      (type.texts.fields as Readonly<Record<string, { readonly label: CodeName }>>)[field] ?? {};
    expect(finding?.message.zh).toBe(`${label?.zh}共 201 项，最多 200 项`);
  }
});

test('a list that is far too long is told at once, and nothing else is looked at', () => {
  const snapshot = { contentElements: parts(200_000) } as never;
  const began = performance.now();
  const found = judgeAlone({ type: 'catalog-item', snapshot });
  expect(performance.now() - began).toBeLessThan(100);
  expect(found.map(({ rule }) => rule)).toEqual(['parts.too-many']);
});
