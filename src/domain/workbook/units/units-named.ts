import { nameKey } from '../../folding';
import { listNumber } from '../cells/list-lines';
import type { IsUnit } from './subjects';

const separators = /[、，,；;\n]|[/／]|(?<=[\p{Script=Han}）)])\s*(?=\d{1,2}[.．、)）]\D)|(?=[①-⑳])/u;
const joiner = /以及|会同|联合|[和及与]/gu;

/** What a unit does in the matter is no part of its name: 区民政局牵头, 配合单位：区财政局. */
const role = '(?:牵头|主办|承办|协办|配合|负责|主管|责任|实施|落实|参与|协助|协同|公开)';
const roleBehind = new RegExp(`(?:共同|分别|具体)?${role}{1,2}$`, 'u');
const roleBefore = new RegExp(`^(?:${role}{1,2}(?:单位|部门|主体|机关)?:|由|会同|联合|与)`, 'u');
/** 区民政局（会同区财政局）: a unit of its own stands in the brackets. */
const inBrackets = new RegExp(
  `[（(]\\s*(?:会同|联合|${role}{1,2}(?:单位|部门)?[:：])([^（）()]*)[）)]`,
  'gu',
);

export interface UnitsReading {
  /** The names that the register knows, as far as it knows them. */
  readonly named: readonly string[];
  /** What is said beside them and is the name of no unit. */
  readonly unanswered: readonly string[];
}

const pieces = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((piece) => piece.trim().replace(listNumber, '').trim())
    .filter((piece) => piece !== '');

const bare = (name: string): string => nameKey(name).replace(/\([^()]*\)$/u, '');
const withoutRoles = (name: string): string => bare(name).replace(roleBefore, '').replace(roleBehind, '');

/** Whether a place is the district of the register: it has a government there. Another district's 民政局 is not ours. */
const isOwnPlace = (place: string, isUnit: IsUnit): boolean =>
  ['人民政府', '人民政府办公室', '政府', '政府办公室'].some((office) => isUnit(`${place}${office}`));

/** 卫东区民政局: the register of 卫东区 has it as 区民政局. */
const withoutPlace = (name: string, isUnit: IsUnit): readonly string[] => {
  const { place = '', rest = '' } =
    /^(?<place>\p{Script=Han}{1,6}?[区县市旗])(?<rest>.+)$/u.exec(name)?.groups ?? {};
  return place !== '' && isOwnPlace(place, isUnit) ? [`${place.slice(-1)}${rest}`, rest] : [];
};

/** The name of the unit that a piece is; a name that only looks like one is none. */
const unitOf = (piece: string, isUnit: IsUnit): string | undefined => {
  const names = [piece, bare(piece), withoutRoles(piece)];
  return [...names, ...withoutPlace(withoutRoles(piece), isUnit)].find(isUnit);
};

const nobody: UnitsReading = { named: [], unanswered: [] };
const both = (a: UnitsReading, b: UnitsReading): UnitsReading => ({
  named: [...a.named, ...b.named],
  unanswered: [...a.unanswered, ...b.unanswered],
});

interface Part {
  readonly unit: string;
  /** Where the part stands, without the joiners beside it. */
  readonly before: string;
  readonly after: string;
}

/** The first unit in a piece that stands between joiners, or between one and the end; the longest one there. */
const firstUnit = (piece: string, isUnit: IsUnit): Part | null => {
  const joiners = [...piece.matchAll(joiner)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const cuts = [{ start: 0, end: 0 }, ...joiners, { start: piece.length, end: piece.length }];
  for (const [at, from] of cuts.entries())
    for (const to of cuts.slice(at + 1).reverse()) {
      const unit = unitOf(piece.slice(from.end, to.start).trim(), isUnit);
      if (unit !== undefined)
        return { unit, before: piece.slice(0, from.start).trim(), after: piece.slice(to.end).trim() };
    }
  return null;
};

/** 区住房和城乡建设局及区财政局: a joiner parts names where one ends or begins beside it. */
const ofPiece = (piece: string, isUnit: IsUnit): UnitsReading => {
  if (piece === '') return nobody;
  const found = firstUnit(piece, isUnit);
  if (found === null) return { named: [], unanswered: [piece] };
  const { unit, before, after } = found;
  return both({ named: [unit], unanswered: before === '' ? [] : [before] }, ofPiece(after, isUnit));
};

/** Blanks part names only where one of the parts is known: they stand within names as well. */
const ofPieces = (piece: string, isUnit: IsUnit): UnitsReading => {
  const whole = ofPiece(piece, isUnit);
  if (whole.named.length > 0 || !/\s/u.test(piece)) return whole;
  const parted = pieces(piece, /\s/u)
    .map((part) => ofPiece(part, isUnit))
    .reduce(both, nobody);
  return parted.named.length > 0 ? parted : whole;
};

/** The units in a 公开主体, whatever parts them (、 ； / 和, blanks, numbers), and what is no unit's name. */
export const readUnits = (text: string, isUnit: IsUnit): UnitsReading =>
  pieces(text.replace(inBrackets, '、$1'), separators)
    .map((piece) => ofPieces(piece, isUnit))
    .reduce(both, nobody);
