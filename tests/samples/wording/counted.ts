/** Of what is there, how much was found; of what was found, how much is there. */
export interface Counted {
  there: number;
  found: number;
  right: number;
}

export const empty = (): Counted => ({ there: 0, found: 0, right: 0 });

/** Adds one text: each thing counts as often as it stands there. */
export const count = (counted: Counted, there: readonly string[], found: readonly string[]): void => {
  const left = [...there];
  for (const one of found) {
    const at = left.indexOf(one);
    if (at >= 0) {
      left.splice(at, 1);
      counted.right += 1;
    }
  }
  counted.there += there.length;
  counted.found += found.length;
};

export const recall = ({ there, right }: Counted): number => (there === 0 ? 1 : right / there);
export const precision = ({ found, right }: Counted): number => (found === 0 ? 1 : right / found);
