import { executeSync, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Limits } from '../limits/limits';
import type { Plan, RootPart } from '../plan/compile';
import { MissingValue } from '../plan/object';
import type { RootPlan, Row, Run, Variables } from '../plan/site';
import { asRefusal, faultOfOurs } from './answer-fault';
import { Body } from './body';
import { Documents, type Planned } from './documents';
import { CallerFault } from './faults';
import type { RememberedAnswers } from './remembered';
import type { TrustedDocuments } from './trusted-documents';

export interface Question {
  /** The document; null where it is named by its hash. */
  readonly query: string | null;
  /** Hash of a trusted document. */
  readonly documentId: string | null;
  readonly operationName: string | null;
  readonly variables: Variables;
}

/**
 * `refused`: nothing was asked of the database; `unsupported`: because it was no query. `failed`: a fault of ours
 * left no data.
 */
export interface Answer {
  readonly kind: 'answered' | 'refused' | 'unsupported' | 'failed';
  readonly body: Body;
  /** Whether it stays the same until something public changes. */
  readonly lasting: boolean;
  /** Cache tags of what it depends on. */
  readonly tags: readonly string[];
  /** Whether it was given before. */
  readonly remembered: boolean;
  /** Of its body, in bytes. */
  readonly length: number;
}

export interface PortalParts {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly ask: (text: string, values: readonly unknown[]) => Promise<readonly Row[]>;
  readonly answers: RememberedAnswers<Answer>;
  readonly trusted: TrustedDocuments;
  readonly now: () => Date;
  /** Faults of ours, for the log. */
  readonly onFault: (error: unknown) => void;
}

const answer = (kind: Answer['kind'], text: string, plan: Plan | null = null): Answer => {
  const body = new Body(text);
  return {
    kind,
    body,
    lasting: kind === 'answered' && plan?.lasting === true,
    tags: plan?.tags ?? [],
    remembered: false,
    length: body.length,
  };
};

const refused = (errors: readonly GraphQLFormattedError[]): Answer =>
  answer(
    errors[0]?.extensions?.code === 'OPERATION_NOT_SUPPORTED' ? 'unsupported' : 'refused',
    JSON.stringify({ errors }),
  );

/** PostgreSQL has no NUL in a text: no document can hold what is asked for. */
const checked = (value: unknown): unknown => {
  if (typeof value === 'string' && value.includes('\0'))
    throw new CallerFault('参数中含有空字符（U+0000）', 'an argument holds the character U+0000');
  return value;
};

const keyOf = ({ query, documentId, operationName, variables }: Question): string =>
  `${operationName ?? ''}\0${JSON.stringify(variables)}\0${query ?? documentId}`;

const unknownDocument = (): CallerFault =>
  new CallerFault(
    '没有登记这个 documentId 的查询文档，请发送 query 全文',
    'no trusted document has this hash: send the text as query',
    'PERSISTED_QUERY_NOT_FOUND',
  );

const onlyTrusted = (): CallerFault =>
  new CallerFault(
    '本接口只接受登记过的查询文档',
    'only trusted documents are taken here',
    'ONLY_TRUSTED_DOCUMENTS',
  );

/** Answers questions: a document becomes a plan, a plan statements, their rows the text of the answer. */
export class Portal {
  private readonly documents: Documents;

  constructor(private readonly parts: PortalParts) {
    this.documents = new Documents(parts.schema, parts.limits);
  }

  async answer(question: Question): Promise<Answer> {
    const { answers } = this.parts;
    const begun = answers.begin();
    if (begun === null) return this.fresh(question);
    const key = keyOf(question);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const given = await this.fresh(question);
    if (given.lasting) answers.put(key, { ...given, remembered: true }, begun);
    return given;
  }

  /** Trusted documents that this schema does not answer, each with why. */
  unfit(): ReadonlyArray<readonly [hash: string, why: string]> {
    return [...this.parts.trusted.all()].flatMap(([hash, text]) => {
      try {
        this.documents.check(text);
        return [];
      } catch (error) {
        return [[hash, error instanceof Error ? error.message : String(error)] as const];
      }
    });
  }

  private textOf({ query, documentId }: Question): string {
    const { trusted } = this.parts;
    const known = documentId === null ? undefined : trusted.text(documentId);
    if (known !== undefined) return known;
    if (query === null) throw unknownDocument();
    if (trusted.only && !trusted.has(query)) throw onlyTrusted();
    return query;
  }

  /** The answer from the database. */
  private async fresh(question: Question): Promise<Answer> {
    let planned: Planned;
    let asked: ReadonlyArray<() => Promise<string> | string>;
    try {
      planned = this.documents.plan(this.textOf(question), question.operationName, question.variables);
      const run: Run = { variables: planned.variables, now: this.parts.now().toISOString() };
      // Every argument is read before the first statement goes out: a wrong one refuses the whole request.
      asked = planned.plan.parts.map((part) => this.prepared(part, run));
    } catch (error) {
      const known = asRefusal(error);
      if (known) return refused(known.errors);
      this.parts.onFault(error);
      return answer('failed', JSON.stringify({ errors: [faultOfOurs(error, '')] }));
    }
    return this.together(planned, asked);
  }

  private prepared(part: RootPart, run: Run): () => Promise<string> | string {
    switch (part.kind) {
      case 'text':
        return () => part.text;
      case 'introspection':
        return () => this.introspected(part, run.variables);
      default: {
        const values = part.plan.values.map((bind) => checked(bind(run.variables)));
        return () => this.read(part.plan, values, run);
      }
    }
  }

  private async read(plan: RootPlan, values: readonly unknown[], run: Run): Promise<string> {
    return plan.print(await this.parts.ask(plan.text, values), run);
  }

  private introspected(part: RootPart & { kind: 'introspection' }, variables: Variables): string {
    const { data, errors } = executeSync({
      schema: this.parts.schema,
      document: part.document,
      variableValues: { ...variables },
    });
    if (errors?.[0]) throw errors[0];
    return JSON.stringify(data?.[part.key] ?? null);
  }

  private async together(
    { plan }: Planned,
    asked: ReadonlyArray<() => Promise<string> | string>,
  ): Promise<Answer> {
    const [first] = plan.parts;
    const errors: GraphQLFormattedError[] = [];
    let lost = false;
    const one = async (part: RootPart, ask: () => Promise<string> | string): Promise<string> => {
      try {
        const text = await ask();
        if (text === 'null' && part.kind === 'statement' && part.nonNull)
          throw new MissingValue('Query', part.key);
        return text;
      } catch (error) {
        this.parts.onFault(error);
        errors.push(faultOfOurs(error, part.key));
        lost ||= part.kind !== 'statement' || part.nonNull;
        return 'null';
      }
    };
    const texts =
      plan.parts.length === 1 && first && asked[0]
        ? [await one(first, asked[0])]
        : await Promise.all(plan.parts.map((part, index) => one(part, asked[index] ?? (() => 'null'))));
    const fields = plan.parts.map(({ key }, index) => `${JSON.stringify(key)}:${texts[index]}`).join(',');
    if (errors.length === 0) return answer('answered', `{"data":{${fields}}}`, plan);
    const data = lost ? 'null' : `{${fields}}`;
    return answer(lost ? 'failed' : 'answered', `{"errors":${JSON.stringify(errors)},"data":${data}}`);
  }
}
