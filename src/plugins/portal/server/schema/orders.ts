import { GraphQLEnumType } from 'graphql';
import { type PublicTypeName, publicType } from '../../../../domain/public-model';
import type { RootFieldContext } from '../plan/field-context';
import { byTitle, catalogue, latestChangeFirst, newestFirst, type Order, oldestFirst } from '../sql/order';

const ofAll: readonly Order[] = [newestFirst, oldestFirst, latestChangeFirst, byTitle];

const ordersOf = (name: PublicTypeName): readonly Order[] =>
  name === 'catalog-item' ? [...ofAll, catalogue] : ofAll;

const said: Readonly<Record<string, string>> = {
  PUBLISHED_AT_DESC: '最新发布在前',
  PUBLISHED_AT_ASC: '最早发布在前',
  UPDATED_AT_DESC: '最近更新在前',
  TITLE_ASC: '按标题',
  CATALOGUE: '按目录原有顺序',
};

const made = new Map<PublicTypeName, GraphQLEnumType>();

/** The orders of a list; the values of the enum are the orders' names. */
const orderType = (name: PublicTypeName): GraphQLEnumType => {
  const known = made.get(name);
  if (known) return known;
  const { graphql, label } = publicType(name);
  const type = new GraphQLEnumType({
    name: `${graphql}Order`,
    description: `Order of a list of ${graphql} (${label.zh}排序).`,
    values: Object.fromEntries(
      ordersOf(name).map((order) => [order.name, { description: `${order.about} (${said[order.name]})` }]),
    ),
  });
  made.set(name, type);
  return type;
};

export const orderArgument = (name: PublicTypeName) => ({
  orderBy: {
    type: orderType(name),
    defaultValue: newestFirst.name,
    description: 'Order of the list (排序)',
  },
});

/** The order that a list is asked for by its argument `orderBy`. */
export const orderAsked =
  (name: PublicTypeName) =>
  ({ argument }: Pick<RootFieldContext, 'argument'>): Order =>
    ordersOf(name).find((order) => order.name === argument('orderBy').value) ?? newestFirst;
