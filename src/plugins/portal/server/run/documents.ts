import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Locale } from '../../../../domain/change';
import { checkRows, checkSize } from '../limits/check-size';
import type { Limits } from '../limits/limits';
import { compile, type Plan } from '../plan/compile';
import { shapeOf } from '../plan/shape';
import { CallerFault } from '../terms/faults';
import type { Variables } from '../terms/row';
import { formatted, Refused } from './answer-fault';
import type { GraphQLRequest } from './graphql-request';

const MOST_DOCUMENTS = 1_000;
const MOST_SHAPES = 64;

interface ReadyOperation {
  readonly operation: OperationDefinitionNode;
  readonly shape: (variables: Variables) => string;
  readonly plans: LRUCache<string, Plan>;
}

interface ReadyDocument {
  readonly document: DocumentNode;
  readonly operations: ReadonlyMap<string, ReadyOperation>;
}

export interface Planned {
  readonly plan: Plan;
  readonly variables: Variables;
}

const onlyQueries = (): CallerFault =>
  new CallerFault('本接口只读，只接受 query', 'read-only: only queries are taken', 'OPERATION_NOT_SUPPORTED');

/** A limit of ours, though the library keeps it: told as the others are. */
const tooLong = (most: number): CallerFault =>
  new CallerFault(
    `查询过于复杂：词元超过 ${most} 个`,
    `too complex: more than ${most} tokens`,
    'QUERY_TOO_COMPLEX',
  );

/** Documents that were asked before, with their plans: each is parsed, checked and planned once. */
export class Documents {
  private readonly known = new LRUCache<string, ReadyDocument>({ max: MOST_DOCUMENTS });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  /** The operation of a document; throws a Refused or a CallerFault. */
  operation(text: string, name: string | null): ReadyOperation {
    const { operations } = this.document(text);
    const found =
      name === null && operations.size === 1 ? [...operations.values()][0] : operations.get(name ?? '');
    if (found) {
      if (found.operation.operation !== 'query') throw onlyQueries();
      return found;
    }
    throw new CallerFault(
      name === null
        ? '文档中有多个操作，请用 operationName 指明'
        : `文档中没有名为 ${name.slice(0, 80)} 的操作`,
      name === null ? 'name one of the operations by operationName' : 'no operation has that name',
      'OPERATION_RESOLUTION_FAILURE',
    );
  }

  /** Reads a document as a question would; throws a Refused or a CallerFault. */
  check(text: string): void {
    this.document(text);
  }

  plan(
    text: string,
    {
      operationName,
      variables: given,
      locale,
    }: Pick<GraphQLRequest, 'operationName' | 'variables' | 'locale'>,
  ): Planned {
    const ready = this.operation(text, operationName);
    const variables = this.coerced(ready.operation, given);
    const shape = `${locale} ${ready.shape(variables)}`;
    const plan = ready.plans.get(shape) ?? this.compiled(text, ready, shape, variables, locale);
    checkRows(plan.cost(variables), this.limits);
    return { plan, variables };
  }

  private compiled(
    text: string,
    ready: ReadyOperation,
    shape: string,
    variables: Variables,
    locale: Locale,
  ): Plan {
    const plan = compile(this.schema, this.document(text).document, ready.operation, variables, locale);
    ready.plans.set(shape, plan);
    return plan;
  }

  private coerced(operation: OperationDefinitionNode, given: Variables): Variables {
    const definitions = operation.variableDefinitions ?? [];
    if (definitions.length === 0) return {};
    const { coerced, errors } = getVariableValues(this.schema, definitions, given, { maxErrors: 20 });
    if (errors) throw new Refused(errors.map((error) => formatted(error, 'BAD_USER_INPUT')));
    return coerced;
  }

  private document(text: string): ReadyDocument {
    const known = this.known.get(text);
    if (known) return known;
    const document = this.parsed(text);
    checkSize(document, this.limits);
    const errors = validate(this.schema, document, undefined, { maxErrors: 20 });
    if (errors.length > 0)
      throw new Refused(errors.map((error) => formatted(error, 'GRAPHQL_VALIDATION_FAILED')));
    const ready: ReadyDocument = { document, operations: this.operations(document) };
    this.known.set(text, ready);
    return ready;
  }

  private parsed(text: string): DocumentNode {
    try {
      return parse(text, { maxTokens: this.limits.tokens });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      if (error.message.includes('Parsing aborted')) throw tooLong(this.limits.tokens);
      throw new Refused([formatted(error, 'GRAPHQL_PARSE_FAILED')]);
    }
  }

  private operations(document: DocumentNode): ReadonlyMap<string, ReadyOperation> {
    const operations = new Map<string, ReadyOperation>();
    for (const definition of document.definitions)
      if (definition.kind === 'OperationDefinition')
        operations.set(definition.name?.value ?? '', {
          operation: definition,
          shape: shapeOf(this.schema, definition),
          plans: new LRUCache<string, Plan>({ max: MOST_SHAPES }),
        });
    return operations;
  }
}
