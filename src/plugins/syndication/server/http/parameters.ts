import type { CodeName } from '../../../../domain/codes';

/** A parameter that cannot be read: which, what it was, what would be right. */
export class BadParameter extends Error {
  constructor(
    readonly parameter: string,
    readonly value: string,
    readonly right: CodeName,
  ) {
    super(`${parameter}: ${right.en}`);
  }
}

/** The parameters of an address, each read once. */
export class Parameters {
  private readonly read = new Set<string>();

  constructor(private readonly search: URLSearchParams) {}

  /** The value of a parameter; null where it is absent. Throws on one that is given twice, or without a value: it would be passed over unseen. */
  one(name: string): string | null {
    this.read.add(name);
    const values = this.search.getAll(name);
    if (values.length > 1)
      throw new BadParameter(name, JSON.stringify(values), {
        zh: '只能出现一次',
        en: 'should be given once',
      });
    if (values[0] === '')
      throw new BadParameter(name, '', {
        zh: '不能为空；不需要时请省去',
        en: 'should have a value, or be left out',
      });
    return values[0] ?? null;
  }

  /** Throws on a value that does not fit. */
  whole(name: string, fallback: number, fits: (n: number) => boolean, right: CodeName): number {
    const value = this.one(name);
    if (value === null) return fallback;
    if (/^\d{1,15}$/.test(value) && fits(Number(value))) return Number(value);
    throw new BadParameter(name, value, right);
  }

  /** What nobody reads is refused: a reader who mistypes a parameter would believe that it is heeded. */
  mustBeKnown(): void {
    const unknown = [...this.search.keys()].find((name) => !this.read.has(name));
    if (unknown === undefined) return;
    const known = [...this.read];
    throw new BadParameter(unknown, this.search.getAll(unknown).join(','), {
      zh: `不是本接口的参数；可用：${known.join('、')}`,
      en: `is none of this address; it takes ${known.join(', ')}`,
    });
  }
}
