/** Where in a request something stands that cannot be kept, and what it is. */
export interface Unstorable {
  readonly path: readonly string[];
  readonly problem: 'null-character' | 'lone-surrogate' | 'too-deep';
}

/** No form of ours is half as deep; programs that walk one by recursion end with far deeper ones. @internal */
export const DEEPEST = 200;

/** U+0000, and half of a pair of UTF-16 code units: PostgreSQL refuses the one, UTF-8 has no place for the other. */
const unstorableSign = /[\0\p{Surrogate}]/u;

const problemOf = (text: string): Unstorable['problem'] | null => {
  const sign = unstorableSign.exec(text)?.[0];
  if (sign === undefined) return null;
  return sign === '\0' ? 'null-character' : 'lone-surrogate';
};

interface Step {
  readonly value: unknown;
  readonly name: string;
  readonly depth: number;
  readonly above: Step | null;
}

const pathTo = (step: Step): string[] => {
  const path: string[] = [];
  for (let at: Step | null = step; at?.above; at = at.above) path.unshift(at.name);
  return path;
};

/** The first place of a value (as JSON has them) that cannot be kept, its keys included; null where all of it can. */
export const unstorableIn = (value: unknown): Unstorable | null => {
  const open: Step[] = [{ value, name: '', depth: 0, above: null }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { value: current, depth } = step;
    const problem = problemOf(step.name) ?? (typeof current === 'string' ? problemOf(current) : null);
    if (problem) return { path: pathTo(step), problem };
    if (typeof current !== 'object' || current === null) continue;
    if (depth >= DEEPEST) return { path: pathTo(step).slice(0, 1), problem: 'too-deep' };
    // The last one in is looked at first: the first field is told first.
    for (const [name, inner] of Object.entries(current).reverse())
      open.push({ value: inner, name, depth: depth + 1, above: step });
  }
  return null;
};
