import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlacedUnit, reached, unitsHeld, unitsWithin } from '.';

const day = '2026-12-01';
const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const unit = (documentId: string): fc.Arbitrary<PlacedUnit> =>
  fc.record({
    documentId: fc.constant(documentId),
    code: fc.constant(documentId),
    parent: fc.option(fc.constantFrom(...names)),
    successor: fc.option(fc.constantFrom(...names)),
    retiredOn: fc.option(fc.constantFrom('2026-11-01', '2026-12-01', '2027-01-01')),
  });
const facts = fc.record({
  account: fc.constant(1),
  units: fc.tuple(...names.map(unit)),
  belongings: fc.array(
    fc.record({
      account: fc.constantFrom(1, 2, 3),
      unit: fc.constantFrom(...names),
      from: fc.option(fc.constantFrom('2026-11-01', '2026-12-02')),
      until: fc.option(fc.constantFrom('2026-11-30', '2026-12-31')),
    }),
    { maxLength: 5 },
  ),
  deputies: fc.array(
    fc.record({
      account: fc.constantFrom(2, 3),
      deputy: fc.constant(1),
      from: fc.constant('2026-11-01'),
      until: fc.constantFrom('2026-11-30', '2026-12-31'),
    }),
    { maxLength: 2 },
  ),
});

test('the reasons name exactly the units that an account has, each once', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { account, belongings, deputies, units } = given;
      const told = reached(given, day).map((one) => one.unit);
      expect(new Set(told).size).toBe(told.length);
      expect(new Set(told)).toEqual(unitsWithin(unitsHeld(account, belongings, deputies, day), units, day));
    }),
  );
});

test('why: its own, for whom it stands in until when, below what, taken over by what', () => {
  const units: readonly PlacedUnit[] = [
    { documentId: 'bureau', code: '', parent: null, successor: null, retiredOn: null },
    { documentId: 'centre', code: '', parent: 'bureau', successor: null, retiredOn: null },
    { documentId: 'old', code: '', parent: null, successor: 'bureau', retiredOn: '2026-06-01' },
    { documentId: 'other', code: '', parent: null, successor: null, retiredOn: null },
  ];
  expect(
    reached(
      {
        account: 1,
        units,
        belongings: [
          { account: 1, unit: 'bureau', from: null, until: null },
          { account: 2, unit: 'other', from: null, until: '2026-12-20' },
        ],
        deputies: [{ account: 2, deputy: 1, from: '2026-11-01', until: '2026-12-31' }],
      },
      day,
    ),
  ).toEqual([
    { unit: 'bureau', why: 'own', through: null, until: null },
    { unit: 'other', why: 'deputy', through: '2', until: '2026-12-20' },
    { unit: 'centre', why: 'below', through: 'bureau', until: null },
    { unit: 'old', why: 'taken-over', through: 'bureau', until: null },
  ]);
});
