/** A set of signs of which one at least must stand in a text. */
type Signs = ReadonlySet<string>;

/** A larger set is in every text: it tells nothing. */
const MOST_SIGNS = 80;

const escaped: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };

const [OPEN, CLOSED, OPEN_CHOICE, CLOSED_CHOICE, BACKSLASH] = [0x28, 0x29, 0x5b, 0x5d, 0x5c];

/** The same words (a number with its unit, a place) stand in hundreds of patterns: each is read once. */
const groups = new Map<string, readonly Signs[]>();

/** Reads a pattern from left to right, and keeps what it cannot do without. */
class PatternReader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** One way or another: of each way the smallest set, together; null where one of them needs nothing. */
  ways(): readonly Signs[] {
    const all: (readonly Signs[])[] = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at += 1;
      all.push(this.sequence());
    }
    const [only] = all;
    if (all.length === 1 && only) return only;
    const either = new Set<string>();
    for (const needs of all) {
      const [smallest] = [...needs].sort((a, b) => a.size - b.size);
      if (!smallest) return [];
      for (const sign of smallest) either.add(sign);
    }
    return either.size > MOST_SIGNS ? [] : [either];
  }

  private sequence(): readonly Signs[] {
    const needs: Signs[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const needed = this.atom();
      if (this.isCertain()) needs.push(...needed);
    }
    return needs;
  }

  /** Whether what stood last occurs once at least, by the sign after it: a?, a*, a{0,3} need not. */
  private isCertain(): boolean {
    if (!'?*+{'.includes(this.source[this.at] ?? ' ')) return true;
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (!quantifier) return true;
    this.at += quantifier[0].length;
    return quantifier[1] === undefined ? quantifier[0].startsWith('+') : quantifier[1] !== '0';
  }

  private atom(): readonly Signs[] {
    const sign = this.source[this.at] ?? '';
    if (sign === '(') return this.group();
    if (sign === '[') return this.choice();
    this.at += 1;
    if (sign === '\\') return this.escape();
    return sign === '.' || sign === '^' || sign === '$' ? [] : [new Set([sign])];
  }

  private group(): readonly Signs[] {
    const opening = /^\((?:\?(?:<?[=!]|:))?/.exec(this.source.slice(this.at, this.at + 4))?.[0] ?? '(';
    const end = this.groupEnd();
    const inside = this.source.slice(this.at + opening.length, end);
    this.at = end + 1;
    if (opening.endsWith('!')) return [];
    const before = groups.get(inside);
    if (before !== undefined) return before;
    const needs = new PatternReader(inside).ways();
    groups.set(inside, needs);
    return needs;
  }

  /** Where the group that begins here ends. */
  private groupEnd(): number {
    let depth = 0;
    let inChoice = false;
    for (let at = this.at; at < this.source.length; at += 1) {
      const sign = this.source.charCodeAt(at);
      if (sign === BACKSLASH) at += 1;
      else if (inChoice) inChoice = sign !== CLOSED_CHOICE;
      else if (sign === OPEN_CHOICE) inChoice = true;
      else if (sign === OPEN) depth += 1;
      else if (sign === CLOSED) {
        depth -= 1;
        if (depth === 0) return at;
      }
    }
    return this.source.length;
  }

  /** [后起], [^,;], [一-龥] */
  private choice(): readonly Signs[] {
    const end = /(?<!\\)(?:\\\\)*\]/.exec(this.source.slice(this.at + 1));
    const inside = this.source.slice(this.at + 1, this.at + 1 + (end?.index ?? 0));
    this.at += inside.length + 1 + (end?.[0].length ?? 1);
    if (inside.startsWith('^') || /\\[sSwWDpPbu]|[^\\]-[^\]]/.test(inside)) return [];
    const signs = new Set(inside.replaceAll('\\d', '0123456789').replaceAll('\\', ''));
    return signs.size > MOST_SIGNS ? [] : [signs];
  }

  private escape(): readonly Signs[] {
    const sign = this.source[this.at] ?? '';
    this.at += 1;
    if (sign === 'd') return [new Set('0123456789')];
    if (sign === 'u' || sign === 'p' || sign === 'P' || sign === 'k') {
      this.at += /^(?:\{[^}]*\}|[\da-f]{4}|<[^>]*>)/i.exec(this.source.slice(this.at))?.[0].length ?? 0;
      return [];
    }
    if (/[\dbBsSwWDx]/.test(sign)) return [];
    return [new Set([escaped[sign] ?? sign])];
  }
}

const keys = new WeakMap<Signs, string>();
/** By which equal sets are known. */
export const keyOf = (signs: Signs): string => {
  const before = keys.get(signs);
  if (before !== undefined) return before;
  const key = [...signs].sort().join('');
  keys.set(signs, key);
  return key;
};

/** So many sets of a pattern are asked; the others cost more than they spare. */
const ASKED = 4;

/**
 * What a text must have for a pattern to fit: of each set one sign. Read off the pattern itself, so that nobody has to
 * keep it in step; what cannot be read off asks for nothing. The rarest first.
 */
export const signsNeeded = ({ source, ignoreCase }: RegExp): readonly Signs[] => {
  if (ignoreCase) return [];
  const seen = new Set<string>();
  return [...new PatternReader(source).ways()]
    .sort((a, b) => a.size - b.size)
    .filter((signs) => {
      const isNew = !seen.has(keyOf(signs));
      seen.add(keyOf(signs));
      return isNew;
    })
    .slice(0, ASKED);
};
