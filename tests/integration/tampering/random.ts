/** Random choices that come again with the same seed. */
export class Random {
  constructor(private state: number) {}

  /** From 0 to below 1 (mulberry32). */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from');
    return chosen;
  }

  /** One letter more, less or other. */
  changed(text: string): string {
    const at = this.below(text.length + 1);
    const letter = this.of([...'0189afxyz民改{"']);
    const rest = [text.slice(at), text.slice(at + 1), letter + text.slice(at), letter + text.slice(at + 1)];
    return text.slice(0, at) + this.of(rest);
  }
}
