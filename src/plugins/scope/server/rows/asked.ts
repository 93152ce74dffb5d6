/** What a query itself asks of the rows of its table: what is not asked for need not be looked for. */
export interface Asked {
  readonly locale: string | null;
  /** Published versions alone, or drafts alone; null: both. */
  readonly isPublic: boolean | null;
  /** Some rows or documents, by their numbers: each is looked at. */
  readonly isFew: boolean;
  /** Something that is asked besides, as words that are searched for: most rows fall out by it. */
  readonly isNarrow: boolean;
}

export const nothingAsked: Asked = { locale: null, isPublic: null, isFew: false, isNarrow: false };

/** As knex keeps a condition until it puts it into words (knex/lib/query/querybuilder.js). */
interface Statement {
  readonly grouping?: string;
  readonly type?: string;
  readonly bool?: string;
  readonly not?: boolean;
  readonly column?: unknown;
  readonly operator?: unknown;
  readonly value?: unknown;
}
interface Builder {
  readonly _statements: readonly Statement[];
}
export interface Builders {
  queryBuilder(): unknown;
}

/** The conditions in brackets, which knex has as a function that fills a query. */
const within = (client: Builders, fill: unknown): readonly Statement[] => {
  if (typeof fill !== 'function') return [];
  const builder = client.queryBuilder() as Builder;
  fill.call(builder, builder);
  return builder._statements.filter(({ grouping }) => grouping === 'where');
};

const isShort = (value: unknown): boolean => Array.isArray(value) && value.length <= 500;

const isEither = (statements: readonly Statement[]): boolean =>
  statements.some(({ bool }, place) => place > 0 && bool === 'or');

const told = (client: Builders, statement: Statement, alias: string): Partial<Asked> => {
  const { type, column, operator, value, not } = statement;
  if (type === 'whereWrapped') return not ? { isNarrow: true } : allOf(client, within(client, value), alias);
  if (type === 'whereNull' && column === `${alias}.published_at`) return { isPublic: not === true };
  if (type === 'whereIn' && !not && column === `${alias}.locale`) return {};
  const isOne = type === 'whereBasic' && operator === '=' && !not;
  if (isOne && column === `${alias}.locale` && typeof value === 'string') return { locale: value };
  const isNumbered = isOne || (type === 'whereIn' && !not && isShort(value));
  return isNumbered && (column === `${alias}.id` || column === `${alias}.document_id`)
    ? { isFew: true }
    : { isNarrow: true };
};

/** What holds of every row that fulfils all of these; little, where one of them may stand for another. */
const allOf = (client: Builders, statements: readonly Statement[], alias: string): Partial<Asked> =>
  isEither(statements)
    ? { isNarrow: true }
    : Object.assign({}, ...statements.map((statement) => told(client, statement, alias)));

/** Read from a query's conditions on its own table, by the name under which it has it. What is not understood is not asked. */
export const askedOf = (client: Builders, where: readonly unknown[], alias: string): Asked => ({
  ...nothingAsked,
  ...allOf(client, where as readonly Statement[], alias),
});

/** Conditions of which each must hold, out of the brackets in which Strapi has them. */
const outOfBrackets = (client: Builders, statements: readonly Statement[]): readonly Statement[] =>
  statements.flatMap((statement) => {
    const inner = statement.type === 'whereWrapped' && !statement.not ? within(client, statement.value) : [];
    return inner.length === 0 || isEither(inner)
      ? [statement]
      : outOfBrackets(client, inner).map((each) => ({ ...each, bool: 'and' }));
  });

/**
 * A query's conditions without those that say again, of several languages, what another says of one of them. Strapi puts the
 * languages that a role may read beside the one that is asked for, twice, and PostgreSQL looks at each row for each.
 */
export const withoutRepeats = (
  client: Builders,
  where: readonly unknown[],
  alias: string,
): readonly unknown[] => {
  const statements = where as readonly Statement[];
  const { locale } = askedOf(client, where, alias);
  if (locale === null || isEither(statements)) return where;
  return outOfBrackets(client, statements).filter(
    ({ type, column, value, not }) =>
      !(
        type === 'whereIn' &&
        !not &&
        column === `${alias}.locale` &&
        Array.isArray(value) &&
        value.includes(locale)
      ),
  );
};
