import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData, idCheck, maskPersonalData, passesLuhn } from '.';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const idNumber = fc
  .tuple(
    fc.constantFrom('110105', '410402', '410411', '440305', '310101', '650102'),
    fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, born, order]) => {
    const first17 = `${region}${born.toISOString().slice(0, 10).replaceAll('-', '')}${pad(order, 3)}`;
    return first17 + idCheck(first17);
  });

const issued =
  '130 134 139 145 149 150 153 155 159 162 165 166 167 170 173 178 180 189 190 193 195 199'.split(' ');
const mobilePhone = fc
  .tuple(fc.constantFrom(...issued), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([prefix, rest]) => `${prefix}${pad(rest, 8)}`);

const bankCard = fc
  .tuple(
    fc.constantFrom('622202', '621700', '601382', '622848'),
    fc.integer({ min: 0, max: 999_999_999 }),
    fc.constantFrom(9, 12),
  )
  .map(([issuer, rest, length]) => {
    const first = `${issuer}${pad(rest, length)}`;
    const last = Array.from({ length: 10 }, (_, digit) => first + digit).find(passesLuhn);
    return last ?? first;
  });

const groups = (number: string, sizes: readonly number[], mark: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (const size of sizes) {
    parts.push(number.slice(at, at + size));
    at += size;
  }
  if (at < number.length) parts.push(number.slice(at));
  return parts.join(mark);
};

const fullWidth = (number: string): string =>
  number.replace(/[0-9X]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

type Write = (number: string) => string;

/** The ways in which numbers turn up in notices and tables. `sizes`: how the digits of the kind are grouped. */
const formsFor = (sizes: readonly number[]): readonly Write[] => [
  (number) => number,
  (number) => number.toLowerCase(),
  fullWidth,
  (number) => groups(number, sizes, ' '),
  (number) => groups(number, sizes, '-'),
  (number) => groups(number, sizes, '\u3000'),
  (number) => groups(number, sizes, '&nbsp;'),
  (number) => [...number].join(' '),
  (number) => [...number].join('\u200b'),
  (number) => groups(number, sizes, '</b><b>'),
  (number) => fullWidth(groups(number, sizes, '－')),
];

const kinds = [
  { kind: 'id-number', numbers: idNumber, sizes: [6, 8] },
  { kind: 'mobile-phone', numbers: mobilePhone, sizes: [3, 4] },
  { kind: 'bank-card', numbers: bankCard, sizes: [4, 4, 4, 4] },
] as const;

const sentence = fc.constantFrom(
  (number: string) => `申请人张某，号码${number}，审核通过。`,
  (number: string) => `<td>${number}</td><td>低保</td>`,
  (number: string) => `：${number}\n`,
);

describe.each(kinds)('10,000 generated numbers: $kind', ({ kind, numbers, sizes }) => {
  test('are all found, in every form', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...formsFor(sizes)), sentence, (number, write, say) => {
        const written = write(number);
        const text = say(written);
        expect(findPersonalData(text).map((data) => [data.kind, text.slice(data.start, data.end)])).toEqual([
          [kind, written],
        ]);
      }),
      { numRuns: 10_000 },
    );
  });
});

test('masking leaves nothing that can be found, whatever stands together', () => {
  const piece = fc.oneof(
    ...kinds.map(({ numbers, sizes }) =>
      fc.tuple(numbers, fc.constantFrom(...formsFor(sizes))).map(([number, write]) => write(number)),
    ),
    fc.constantFrom(' ', '、', '-', '低保金', '住址：某某村3组12号', '\n', '3', '2020'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const masked = maskPersonalData(pieces.join(''));
      expect(findPersonalData(masked)).toEqual([]);
      expect(maskPersonalData(masked)).toBe(masked);
    }),
    { numRuns: 5_000 },
  );
});

test('random numbers of a notice are taken for a person’s in less than one of a hundred cases', () => {
  const digits = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 })
    .map((all) => all.join(''));
  const plain = fc.sample(digits, { numRuns: 20_000, seed: 7 });
  const wrong = plain.filter((number) => findPersonalData(`编号${number}号`).length > 0);
  expect(wrong.length / plain.length).toBeLessThan(0.01);
});
