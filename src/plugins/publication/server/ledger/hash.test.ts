import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryFacts } from './entry';
import { canonical, contentHash, entryHash, factsText } from './hash';

const text = fc.string({ unit: 'binary' });
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const facts = fc.record({
  seq: fc.nat(),
  action: fc.constantFrom('publish', 'revise', 'withdraw', 'redact'),
  type: fc.constantFrom('unit', 'policy'),
  documentId: text,
  locale: fc.constantFrom('zh-Hans', 'en'),
  unitId: orNull(text),
  unitCode: orNull(text),
  unitName: orNull(text),
  at: text,
  actor: orNull(text),
  reason: orNull(text),
  model: fc.nat(),
  contentHash: orNull(text),
  redacts: orNull(fc.nat()),
  previousHash: text,
}) as fc.Arbitrary<EntryFacts>;

test('what an entry’s hash covers is its facts in canonical form, whatever they are', () => {
  fc.assert(fc.property(facts, (of) => factsText(of) === canonical(of)));
});

test('hashes are plain SHA-256 in hex', () => {
  const sha256 = (of: string) => createHash('sha256').update(of, 'utf8').digest('hex');
  fc.assert(fc.property(text, text, (salt, of) => contentHash(salt, of) === sha256(`${salt}\n${of}`)));
  fc.assert(fc.property(facts, (of) => entryHash(of) === sha256(factsText(of))));
  expect(contentHash('', '')).toBe('01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b');
});
