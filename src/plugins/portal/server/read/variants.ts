import type { FieldNode, GraphQLObjectType } from 'graphql';
import { isLocale } from '../../../../domain/change';
import type { PublicType } from '../../../../domain/public-model';
import {
  type Card,
  longestPlain,
  type ReadyToPost,
  readyToPost,
  shortestPlain,
  usualPlain,
} from '../../../../domain/ready-to-post';
import type { Argument } from '../plan/argument';
import type { FieldPlan } from '../plan/field-context';
import type { Planner } from '../plan/planner';
import type { Scope } from '../sql/scope';
import { CallerFault } from '../terms/faults';
import type { Run } from '../terms/root-plan';
import type { Variables } from '../terms/row';
import { documentValues, unitName } from './document-values';

/** Making them takes about what so many rows of a list do: thirty documents are let through. */
const WORTH_ROWS = 200;

/** Prints one form of a document. */
type PrintForm = (post: ReadyToPost, run: Run) => string;

const lengthAsked =
  (max: Argument) =>
  (variables: Variables): number => {
    const asked = max.present ? max.bind(variables) : usualPlain;
    if (typeof asked !== 'number' || asked < shortestPlain || asked > longestPlain)
      throw new CallerFault(
        `max 应为 ${shortestPlain} 至 ${longestPlain} 的整数，收到 ${asked}`,
        `max must be a whole number from ${shortestPlain} to ${longestPlain}, got ${asked}`,
      );
    return asked;
  };

const strungForms = (parts: ReadonlyArray<readonly [key: string, print: PrintForm]>): PrintForm => {
  const heads = parts.map(([key]) => `${JSON.stringify(key)}:`);
  return (post, run) =>
    `{${parts.map(([, print], index) => `${heads[index]}${print(post, run)}`).join(',')}}`;
};

const formsOf = (
  planner: Planner,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  formOf: (name: string, nodes: readonly FieldNode[]) => PrintForm,
): PrintForm =>
  strungForms(
    [...planner.subfields(type, nodes)].map(([key, fieldNodes]) => {
      const name = fieldNodes[0]?.name.value ?? '';
      return [key, name === '__typename' ? () => `"${type.name}"` : formOf(name, fieldNodes)];
    }),
  );

const cardForm = (planner: Planner, nodes: readonly FieldNode[]): PrintForm =>
  formsOf(
    planner,
    planner.objectType('Card'),
    nodes,
    (name) => (post) => JSON.stringify(post.card()[name as keyof Card]),
  );

const plainForm = (planner: Planner, nodes: readonly FieldNode[], scope: Scope): PrintForm => {
  const type = planner.objectType('Variants');
  const field = type.getFields().plain;
  if (!field) throw new Error('Variants has no field plain');
  const length = lengthAsked(planner.context(type, field, nodes).argument('max'));
  scope.statement.mustRead(length);
  return (post, { variables }) => JSON.stringify(post.plain(length(variables)));
};

/** A document in the forms in which outlets post it, made of its row in the store: no more is asked of the database. */
export const variants =
  (type: PublicType): FieldPlan =>
  ({ planner, scope, alias, nodes }) => {
    scope.statement.touches((variables) => scope.times(variables) * WORTH_ROWS);
    const idAt = scope.column(`${alias}.document_id`);
    const localeAt = scope.column(`${alias}.locale`);
    const values = documentValues(type, scope, alias);
    const unit = unitName(type, scope, alias);
    const print = formsOf(planner, planner.objectType('Variants'), nodes, (name, fieldNodes) => {
      if (name === 'card') return cardForm(planner, fieldNodes);
      if (name === 'plain') return plainForm(planner, fieldNodes, scope);
      return (post) => JSON.stringify(name === 'wechat' ? post.wechat() : post.html());
    });
    return (row, run) => {
      const locale = row[localeAt] ?? '';
      if (!isLocale(locale)) return 'null';
      const { page, site } = run.addresses;
      const url = page({ type: type.name, id: row[idAt] ?? '', locale });
      return print(readyToPost({ type, locale, unitName: unit(row), values: values(row), site, url }), run);
    };
  };
