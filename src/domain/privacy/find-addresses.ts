import { isBesideName } from './beside-name';
import { findDescribedHomes } from './described-homes';
import { type Door, findDoors, placeStart } from './doors';
import { isFarIn } from './far-in';
import { findLabelledHomes, house, office } from './labelled-homes';
import { maskedFrom } from './masked-home';
import { findNeighbours } from './neighbours';
import { isPublic } from './public-doors';
import { findRecordedHomes } from './records';
import { findToldHomes } from './told-homes';
import type { PersonalData } from './types';
import { isHomeInBrackets, isSomeonesHome } from './whose-door';

/** A door by which its sentence, as a whole, places a person; or one so far in that no office is there. */
const isHomeDoor = (door: Door): boolean =>
  isHomeInBrackets(door) ||
  (!isPublic(door) &&
    (isSomeonesHome(door) ||
      isBesideName(door) ||
      (isFarIn(door) && !office.test(door.before + door.place + door.after))));

/** What no home is without. */
const anyHouse = new RegExp(
  `${house.source}|[\\d０-９]{3,4}\\s?(?:[房户）)]|(?![年元个人名天日米亩万公])\\p{Script=Han})|[\\d０-９][-－](?:[\\d０-９][-－]?[\\d０-９])|(?:公寓|宿舍)[楼区]?[\\d０-９]{3}|[楼层][东西南北]|[\\d０-９]门|门牌`,
  'u',
);

interface Passage {
  readonly from: number;
  readonly to: number;
}

/** Sentences with a house in them, neighbours together: the others need not be read. */
const passagesWithHouse = (text: string): readonly Passage[] => {
  const all: Passage[] = [];
  for (let from = 0; from < text.length; ) {
    const stop = text.indexOf('。', from);
    const to = stop === -1 ? text.length : stop + 1;
    if (anyHouse.test(text.slice(from, to))) {
      const joined = all.at(-1)?.to === from ? all.pop() : undefined;
      all.push({ from: joined?.from ?? from, to });
    }
    from = to;
  }
  return all;
};

const moved = ({ kind, start, end, covered }: PersonalData, by: number): PersonalData => ({
  kind,
  start: start + by,
  end: end + by,
  covered: covered.map((at) => at + by),
});

/** What one rule has found is not looked at by the next: most homes have words of their own before them. */
const inPassage = (passage: string): readonly PersonalData[] => {
  const found: PersonalData[] = [];
  const taken = new Uint8Array(passage.length);
  const isFree = (start: number, end: number): boolean => !taken.subarray(start, end).includes(1);
  const take = (one: PersonalData): void => {
    found.push(one);
    taken.fill(1, one.start, one.end);
  };
  for (const one of [...findLabelledHomes(passage), ...findRecordedHomes(passage)])
    if (isFree(one.start, one.end)) take(one);
  for (const door of findDoors(passage))
    if (isFree(door.number, door.end) && isHomeDoor(door))
      take(maskedFrom(placeStart(door), door.number, door.end));
  for (const one of [...findToldHomes(passage), ...findNeighbours(passage)])
    if (isFree(one.start, one.end)) take(one);
  return found.sort((a, b) => a.start - b.start);
};

/** Homes that are named down to the house, with a label or without one, or by what they are beside. */
export const findAddresses = (text: string): readonly PersonalData[] => {
  const numbered = passagesWithHouse(text).flatMap(({ from, to }) =>
    inPassage(text.slice(from, to)).map((found) => (from === 0 ? found : moved(found, from))),
  );
  const described = findDescribedHomes(text).filter(({ start, end }) =>
    numbered.every((other) => other.end <= start || other.start >= end),
  );
  return described.length === 0 ? numbered : [...numbered, ...described].sort((a, b) => a.start - b.start);
};
