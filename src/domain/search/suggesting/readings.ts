import { pinyin } from 'pinyin-pro';

const known = new Map<string, readonly string[]>();

/** Every way in which a sign is read, without tones, ü as it is typed: 行 is xing, hang and heng. */
const readingsOf = (sign: string): readonly string[] => {
  const found = known.get(sign);
  if (found) return found;
  const all = pinyin(sign, { toneType: 'none', type: 'array', multiple: true });
  const readings = [...new Set(all.map((reading) => reading.replaceAll('ü', 'v')))];
  known.set(sign, readings);
  return readings;
};

/** What may be typed of a syllable that others follow: zhu, zh, z. */
const typedOf = (reading: string): readonly string[] =>
  /^[zcs]h/u.test(reading)
    ? [reading, reading.slice(0, 2), reading.slice(0, 1)]
    : [reading, reading.slice(0, 1)];

/** Signs of a word that letters stand for. */
export interface Sounding {
  /** How many signs stand before them. */
  readonly at: number;
  readonly signs: number;
  /** How many of them are not read as they mostly are. */
  readonly rare: number;
}

/** The signs from one on that letters stand for; the last may be begun only. */
const soundsFrom = (signs: readonly string[], from: number, letters: string): Omit<Sounding, 'at'> | null => {
  const sign = signs[from];
  if (sign === undefined) return null;
  for (const [place, reading] of readingsOf(sign).entries()) {
    const rare = place === 0 ? 0 : 1;
    if (reading.startsWith(letters)) return { signs: 1, rare };
    for (const typed of typedOf(reading)) {
      if (!letters.startsWith(typed)) continue;
      const more = soundsFrom(signs, from + 1, letters.slice(typed.length));
      if (more) return { signs: more.signs + 1, rare: more.rare + rare };
    }
  }
  return null;
};

/** The first letters of all ways in which the signs of a word are read: what was typed begins with one of them, or it is not the word. */
export const initialsOf = (signs: readonly string[]): ReadonlySet<string> =>
  new Set(signs.flatMap((sign) => readingsOf(sign).map((reading) => reading.slice(0, 1))));

/** Where letters stand for signs of a word: `gjj` and `gongjij` for 公积金 in 住房公积金; null: nowhere. */
export const soundsIn = (signs: readonly string[], letters: string): Sounding | null => {
  for (let at = 0; at < signs.length; at += 1) {
    const found = soundsFrom(signs, at, letters);
    if (found) return { at, ...found };
  }
  return null;
};
