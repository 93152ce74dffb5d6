import { type PublicType, type PublicTypeName, publicTypes } from '../../../../../domain/public-model';
import { candidatesStatement } from './answer';
import type { Asked } from './asked';
import { type KeysAsked, type KeysStatement, keysStatement, type Way } from './keys';
import { shapeFor } from './score';
import { type ShownStatement, shownStatement } from './shown';

/** The types of which a district publishes most, in steps: PostgreSQL keeps a plan of each statement. */
const steps: ReadonlyArray<readonly PublicTypeName[]> = [
  ['disclosure'],
  ['catalog-item', 'policy', 'interpretation'],
  publicTypes.filter(({ drafts }) => drafts).map(({ name }) => name),
  ['unit', 'domain', 'legal-basis'],
];

/**
 * The tables of types of which no document has any of the words need not be opened: getting a statement ready for one costs as
 * much as looking into it. A code may be written with and without its signs, and has no word in common with itself then.
 */
const typesLookedInto = (
  types: readonly PublicType[],
  { having, question }: Asked,
): readonly PublicType[] => {
  if (having.size === 0 || !/\p{Script=Han}/u.test(question.phrase)) return types;
  const known = new Set<PublicTypeName>();
  for (const step of steps) {
    for (const name of step) known.add(name);
    const narrow = types.filter(({ name }) => known.has(name));
    if (narrow.length > 0 && [...having].every((name) => known.has(name))) return narrow;
  }
  return types;
};

/** The statements of one plan, each written once for every shape that a question may have. */
export class SearchStatements {
  private readonly ofKeys = new Map<string, KeysStatement>();
  private readonly ofPages = new Map<string, ShownStatement>();

  constructor(private readonly parts: KeysAsked) {}

  /** Names the documents of a page. */
  keys(asked: Asked, way: Way): KeysStatement {
    const shape = shapeFor(asked);
    const types = way === 'newest' ? this.parts.types : typesLookedInto(this.parts.types, asked);
    return this.kept(`${way} ${shape.plain} ${shape.rich} ${types.length}`, () =>
      keysStatement({ ...this.parts, types }, shape, way),
    );
  }

  /** Finds what may answer the question in a sentence. */
  candidates(asked: Asked, names: readonly PublicTypeName[]): KeysStatement {
    const shape = shapeFor(asked);
    return this.kept(`answer ${names.join(' ')} ${shape.plain} ${shape.rich}`, () =>
      candidatesStatement(this.parts, shape, names),
    );
  }

  /** Finds the documents of a page and reads them. */
  atOnce(asked: Asked, way: 'all' | 'set'): ShownStatement {
    const shape = shapeFor(asked);
    const types = typesLookedInto(this.parts.types, asked);
    const key = `${way} ${shape.plain} ${shape.rich} ${types.length}`;
    const parts = { ...this.parts, types };
    const statement = this.ofPages.get(key) ?? shownStatement(parts, { asked: parts, shape, way });
    this.ofPages.set(key, statement);
    return statement;
  }

  private kept(key: string, write: () => KeysStatement): KeysStatement {
    const statement = this.ofKeys.get(key) ?? write();
    this.ofKeys.set(key, statement);
    return statement;
  }
}
