import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRetired, type RegisterEntry, registerFindings } from '.';

const label = { zh: '单位', en: 'Unit' };

const judge = (
  entries: readonly RegisterEntry[],
  facts: { codeBefore?: string | null; inUse?: boolean } = {},
): readonly string[] =>
  registerFindings({
    label,
    entry: entries[0] as RegisterEntry,
    register: new Map(entries.map((entry) => [entry.documentId, entry])),
    codeBefore: null,
    inUse: false,
    successorNeeded: true,
    ...facts,
  }).map(({ rule, field, message }) => `${rule} @${field} ${message.zh}`);

const bureau = { documentId: 'a', name: '区民政局', code: 'WD-MZJ' };
const society = { documentId: 'b', name: '区社会工作部', code: 'WD-SGB' };

test.each<[string, readonly RegisterEntry[], object, readonly string[]]>([
  ['a unit at work', [bureau], {}, []],
  [
    'one that goes and names who takes over',
    [{ ...bureau, retiredOn: '2026-12-31', successor: 'b' }, society],
    {},
    [],
  ],
  [
    'one that goes and names nobody',
    [{ ...bureau, retiredOn: '2026-12-31' }],
    {},
    ['register.no-successor @successor 填写了停用日期，没有填写承接单位'],
  ],
  [
    'one that takes over from itself',
    [{ ...bureau, retiredOn: '2026-12-31', successor: 'a' }],
    {},
    ['register.itself @successor 承接对象不能是单位自己'],
  ],
  ['one above itself', [{ ...bureau, parent: 'a' }], {}, ['register.itself @parent 上级单位不能是单位自己']],
  [
    'two that take over from each other',
    [
      { ...bureau, retiredOn: '2026-12-31', successor: 'b' },
      { ...society, successor: 'a' },
    ],
    {},
    ['register.circle @successor 承接对象绕了一圈又回到自己：区民政局 → 区社会工作部 → 区民政局'],
  ],
  [
    'one that only leads into a circle of others',
    [
      { ...bureau, successor: 'b' },
      { ...society, successor: 'c' },
      { documentId: 'c', name: '丙', successor: 'b' },
    ],
    {},
    [],
  ],
  [
    'another code, where it is in use',
    [bureau],
    { codeBefore: 'MZJ', inUse: true },
    ['register.code-in-use @code 单位代码“MZJ”已在使用，不能改为“WD-MZJ”'],
  ],
  ['another code, where nobody uses it yet', [bureau], { codeBefore: 'MZJ' }, []],
])('%s', (_, entries, facts, expected) => {
  expect(judge(entries, facts)).toEqual(expected);
});

test('out of use from its day on', () => {
  expect(
    [null, '', '2026-11-28', '2026-11-27', '2026-11-26'].map((day) => isRetired(day, '2026-11-27')),
  ).toEqual([false, false, false, true, true]);
});

test('a circle is told of each unit in it and of no other, whatever the links', () => {
  const size = 6;
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.nat(size - 1), { nil: null }), { minLength: size, maxLength: size }),
      (next) => {
        const entries = next.map(
          (to, at): RegisterEntry => ({
            documentId: String(at),
            name: String(at),
            parent: to === null ? null : String(to),
          }),
        );
        for (let at = 0; at < size; at += 1) {
          let step = next[at] ?? null;
          let back = false;
          for (let i = 0; i < size && step !== null && !back; i += 1) {
            back = step === at;
            step = next[step] ?? null;
          }
          const own = [entries[at] as RegisterEntry, ...entries.filter((_, i) => i !== at)];
          expect(judge(own).length > 0).toBe(back);
        }
      },
    ),
  );
});
