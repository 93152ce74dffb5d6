import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded, nameKey, showsNothing, visible } from '.';

describe('what looks the same is the same', () => {
  test.each([
    ['a zero-width blank', '临时救助\u200B', '临时救助'],
    ['a soft hyphen', '医疗\u00AD救助', '医疗救助'],
    ['a mark of direction', '隐形字符\u200E', '隐形字符'],
    ['a variation selector', '葛\u{E0100}城街道', '葛城街道'],
    ['a joiner', '区民政\u2060局', '区民政局'],
    ['Kangxi radicals of a PDF', '区⽀付中⼼', '区支付中心'],
    ['radicals without a compatibility form', '区⺠政局、⻓寿街道、⻄门社区', '区民政局、长寿街道、西门社区'],
    ['full width', '（ＡＢ１２）', '(AB12)'],
    ['a compatibility ideograph', '樂園社区', '樂園社区'],
  ])('%s', (_, written, meant) => {
    expect(folded(written)).toBe(folded(meant));
  });

  test('blanks that align names do not part them', () => {
    expect(nameKey('区 财\u3000政 局')).toBe(nameKey('区财政局'));
  });

  test('a text of signs that nobody sees shows nothing', () => {
    expect(['', ' \u200B\u00AD\n', '\uFEFF', '甲\u200B'].map(showsNothing)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(visible('甲\u200B乙')).toBe('甲乙');
  });
});

const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code));
const plain = fc.array(fc.oneof(han, fc.constantFrom(...'ABCabc0123456789-·')), {
  minLength: 1,
  maxLength: 12,
});
const name = plain.map((signs) => signs.join(''));
const noise = fc.constantFrom('\u200B', '\u00AD', '\u200E', '\uFE0F', '\u2060', ' ', '\u3000');

describe('laws', () => {
  test('folding never joins two different units: a plain name is its own key', () => {
    fc.assert(fc.property(name, name, (a, b) => (nameKey(a) === nameKey(b)) === (a === b)));
    fc.assert(fc.property(name, (written) => nameKey(written) === written));
  });

  test('names that differ in one character stay apart, whatever noise stands in them', () => {
    fc.assert(
      fc.property(plain, fc.nat(), han, fc.array(fc.tuple(fc.nat(), noise)), (signs, at, other, noises) => {
        const place = at % signs.length;
        fc.pre(signs[place] !== other);
        const changed = signs.with(place, other);
        const noisy = [...changed];
        for (const [where, sign] of noises) noisy.splice(where % (noisy.length + 1), 0, sign);
        expect(nameKey(noisy.join(''))).toBe(nameKey(changed.join('')));
        expect(nameKey(noisy.join(''))).not.toBe(nameKey(signs.join('')));
      }),
    );
  });

  test('no two characters in use have one key, and no radical has none', () => {
    const keys = new Map<string, string>();
    for (let code = 0x4e00; code <= 0x9fff; code += 1) {
      const sign = String.fromCharCode(code);
      expect(keys.get(nameKey(sign))).toBeUndefined();
      keys.set(nameKey(sign), sign);
    }
    for (let code = 0x2f00; code <= 0x2fd5; code += 1)
      expect(nameKey(String.fromCharCode(code))).toMatch(/^[\u4E00-\u9FFF]$/u);
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 12 }),
        (text) => folded(folded(text)) === folded(text),
      ),
    );
  });
});
