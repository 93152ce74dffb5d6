import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { root, tracked } from './support/repository';

/** Which room of a folder imports which other, types too; tests may look at what they like. */
const roomsOf = (folder: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const depth = folder.split('/').length;
  for (const file of tracked()) {
    const room = file.startsWith(`${folder}/`) ? file.split('/')[depth] : undefined;
    if (!room || room.endsWith('.ts') || !/(?<!\.test)\.ts$/u.test(file)) continue;
    const others = found.get(room) ?? new Set();
    found.set(room, others);
    for (const [, path = ''] of readFileSync(`${root}/${file}`, 'utf8').matchAll(/from '(\.[^']+)'/gu)) {
      const needed: string = posix.join(posix.dirname(file), path);
      const other = needed.startsWith(`${folder}/`) ? needed.split('/')[depth] : undefined;
      if (other && other !== room) others.add(other);
    }
  }
  return found;
};

/** Rooms that need one another, each named once for each way round. */
const circles = (rooms: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] => {
  const reached = (from: string): ReadonlySet<string> => {
    const all = new Set<string>();
    const walk = (room: string): void => {
      for (const next of rooms.get(room) ?? [])
        if (!all.has(next)) {
          all.add(next);
          walk(next);
        }
    };
    walk(from);
    return all;
  };
  return [...rooms.keys()].filter((room) => reached(room).has(room));
};

test('the rooms of the domain stand on one another, none on itself by a way round', () => {
  const rooms = roomsOf('src/domain');
  expect(rooms.get('change')).toContain('finding');
  expect(circles(rooms)).toEqual([]);
  // The lists of codes need nobody, and of a catalogue entry can be told what it lacks without knowing what is public.
  expect(rooms.get('codes')).toEqual(new Set());
  expect([...(rooms.get('completeness') ?? [])]).not.toContain('public-model');
});

test.each(readdirSync(`${root}/src/plugins`))('so do the rooms of %s', (plugin) => {
  expect(circles(roomsOf(`src/plugins/${plugin}/server`))).toEqual([]);
});

test('a circle would be seen', () => {
  const rooms = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])],
  ]);
  expect(circles(rooms)).toEqual(['b', 'c']);
});
