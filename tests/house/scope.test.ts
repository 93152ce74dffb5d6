import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicTypes, uidOf } from '../../src/domain/public-model';
import { standingOf } from '../../src/domain/scope';
import { root, tracked } from './support/repository';

/** Every content type that there is: ours by their schemas, Strapi's by the generated types. */
const contentTypes = (): readonly string[] => {
  const generated = readFileSync(join(root, 'types/generated/contentTypes.d.ts'), 'utf8');
  const listed = [...generated.matchAll(/^ {6}'([^']+)': \w+;$/gmu)].map(([, uid]) => uid ?? '');
  const schemas = tracked().flatMap((file) => {
    const [, name] = /^src\/api\/([^/]+)\/content-types\/.*schema\.json$/u.exec(file) ?? [];
    return name ? [`api::${name}.${name}`] : [];
  });
  return [...new Set([...listed, ...schemas])];
};

test('of every content type it is said whose its documents are', () => {
  const uids = contentTypes();
  expect(uids.length).toBeGreaterThan(30);
  expect(uids.filter((uid) => standingOf(uid) === null)).toEqual([]);
});

test('a type with drafts is divided by the unit that it links to, every other public one is a register', () => {
  for (const type of publicTypes) {
    const standing = standingOf(uidOf(type.name));
    if (!type.drafts) expect([type.name, standing]).toEqual([type.name, { kind: 'register' }]);
    else {
      expect([type.name, standing]).toEqual([type.name, { kind: 'unit', link: type.unit }]);
      expect([type.name, type.fields[type.unit ?? '']]).toMatchObject([
        type.name,
        { kind: 'link', to: 'unit' },
      ]);
    }
  }
});

test('no link of ours is kept from both sides: who links to another unit’s public document changes nothing of it', () => {
  const schemas = tracked().filter((file) => /^src\/(api|components)\/.*\.json$/u.test(file));
  expect(schemas.length).toBeGreaterThan(20);
  const both = schemas.flatMap((file) => {
    const { attributes = {} } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      attributes?: Record<string, { type: string; inversedBy?: string; mappedBy?: string }>;
    };
    return Object.entries(attributes).flatMap(([name, { inversedBy, mappedBy }]) =>
      inversedBy || mappedBy ? [`${file}: ${name}`] : [],
    );
  });
  expect(both).toEqual([]);
});
