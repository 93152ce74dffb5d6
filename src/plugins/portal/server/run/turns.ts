interface Waiting {
  readonly begin: (leave: () => void) => void;
  readonly timer: NodeJS.Timeout;
  givenUp: boolean;
}

/**
 * So many pieces of work at once; the others wait, and callers take turns: one who asks for fifty at a time holds up
 * themselves, and a second caller comes next.
 */
export class Turns {
  private running = 0;
  /** Whose turn is next stands first. */
  private readonly callers = new Map<string, Waiting[]>();

  constructor(
    private readonly atOnce: number,
    private readonly patienceMs: number,
  ) {}

  /** Calls `begin` when there is room, which calls `leave` once when it is done; or `tooLate` when patience ends first. */
  take(caller: string, begin: Waiting['begin'], tooLate: () => void): void {
    if (this.running < this.atOnce) {
      this.run(begin);
      return;
    }
    const waiting: Waiting = {
      begin,
      givenUp: false,
      timer: setTimeout(() => {
        waiting.givenUp = true;
        tooLate();
      }, this.patienceMs),
    };
    const line = this.callers.get(caller);
    if (line) line.push(waiting);
    else this.callers.set(caller, [waiting]);
  }

  private run(begin: Waiting['begin']): void {
    this.running += 1;
    begin(() => {
      this.running -= 1;
      const next = this.next();
      if (next === null) return;
      clearTimeout(next.timer);
      this.run(next.begin);
    });
  }

  private next(): Waiting | null {
    for (const [caller, line] of this.callers) {
      this.callers.delete(caller);
      const at = line.findIndex(({ givenUp }) => !givenUp);
      if (at === -1) continue;
      const rest = line.slice(at + 1);
      if (rest.length > 0) this.callers.set(caller, rest);
      return line[at] ?? null;
    }
    return null;
  }
}
