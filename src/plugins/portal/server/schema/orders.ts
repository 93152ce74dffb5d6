import { GraphQLEnumType } from 'graphql';
import { type PublicTypeName, publicType } from '../../../../domain/public-model';
import { latestChangeFirst, newestFirst, type Order, oldestFirst, orderBy } from '../sql/order';

const byTitle = orderBy('TITLE_ASC', 'By title', (alias) => `${alias}.title_text COLLATE "C"`, false);

const orders: readonly Order[] = [newestFirst, oldestFirst, latestChangeFirst, byTitle];

const said: Readonly<Record<string, string>> = {
  PUBLISHED_AT_DESC: '最新发布在前',
  PUBLISHED_AT_ASC: '最早发布在前',
  UPDATED_AT_DESC: '最近更新在前',
  TITLE_ASC: '按标题',
};

const made = new Map<PublicTypeName, GraphQLEnumType>();

/** The orders of a list; the values of the enum are the orders' names. */
export const orderType = (name: PublicTypeName): GraphQLEnumType => {
  const known = made.get(name);
  if (known) return known;
  const { graphql, label } = publicType(name);
  const type = new GraphQLEnumType({
    name: `${graphql}Order`,
    description: `Order of a list of ${graphql} (${label.zh}排序).`,
    values: Object.fromEntries(
      orders.map((order) => [order.name, { description: `${order.about} (${said[order.name]})` }]),
    ),
  });
  made.set(name, type);
  return type;
};

export const orderCalled = (name: unknown): Order =>
  orders.find((order) => order.name === name) ?? newestFirst;
