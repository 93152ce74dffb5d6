/** What a query itself asks of the rows of its table: what is not asked for need not be looked for. */
export interface Asked {
  readonly locale: string | null;
  /** Published versions alone, or drafts alone; null: both. */
  readonly isPublic: boolean | null;
  /** Some rows or documents, by their numbers: each is looked at. */
  readonly isFew: boolean;
}

export const nothingAsked: Asked = { locale: null, isPublic: null, isFew: false };

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

const told = (client: Builders, statement: Statement, alias: string): Partial<Asked> => {
  const { type, column, operator, value, not } = statement;
  if (type === 'whereWrapped') return not ? {} : allOf(client, within(client, value), alias);
  if (type === 'whereNull' && column === `${alias}.published_at`) return { isPublic: not === true };
  const isOne = type === 'whereBasic' && operator === '=' && !not;
  if (isOne && column === `${alias}.locale` && typeof value === 'string') return { locale: value };
  const isNumbered = isOne || (type === 'whereIn' && !not && isShort(value));
  return isNumbered && (column === `${alias}.id` || column === `${alias}.document_id`) ? { isFew: true } : {};
};

/** What holds of every row that fulfils all of these; nothing, where one of them may stand for another. */
const allOf = (client: Builders, statements: readonly Statement[], alias: string): Partial<Asked> =>
  statements.some(({ bool }, place) => place > 0 && bool === 'or')
    ? {}
    : Object.assign({}, ...statements.map((statement) => told(client, statement, alias)));

/** Read from a query's conditions on its own table, by the name under which it has it. What is not understood is not asked. */
export const askedOf = (client: Builders, where: readonly unknown[], alias: string): Asked => ({
  ...nothingAsked,
  ...allOf(client, where as readonly Statement[], alias),
});
