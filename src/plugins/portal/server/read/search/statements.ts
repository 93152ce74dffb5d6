import { type PublicType, type PublicTypeName, publicType } from '../../../../../domain/public-model';
import { candidatesStatement } from './answer';
import type { Asked } from './asked';
import { type KeysAsked, type KeysStatement, keysStatement, type Way } from './keys';
import { shapeFor } from './score';
import { type ShownStatement, shownStatement } from './shown';

/**
 * Where no register has any of the words, the tables of registers need not be opened. A code may be written with and
 * without its signs, and has no word in common with itself then.
 */
const typesLookedInto = (
  types: readonly PublicType[],
  { having, question }: Asked,
): readonly PublicType[] => {
  const drafted = types.filter(({ drafts }) => drafts);
  const isDrafted = having.size > 0 && [...having].every((name) => publicType(name).drafts);
  return drafted.length > 0 && isDrafted && /\p{Script=Han}/u.test(question.phrase) ? drafted : types;
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
    const statement =
      this.ofPages.get(key) ?? shownStatement(this.parts, { asked: { ...this.parts, types }, shape, way });
    this.ofPages.set(key, statement);
    return statement;
  }

  private kept(key: string, write: () => KeysStatement): KeysStatement {
    const statement = this.ofKeys.get(key) ?? write();
    this.ofKeys.set(key, statement);
    return statement;
  }
}
