import { executeSync, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Limits } from '../limits/limits';
import type { RootPart } from '../plan/compile';
import { MissingValue } from '../plan/object';
import type { RootPlan, Row, Run, Variables } from '../plan/site';
import { asRefusal, faultOfOurs } from './answer-fault';
import { Documents, type Planned } from './documents';
import { CallerFault } from './faults';
import type { RememberedAnswers } from './remembered';

export interface Question {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Variables;
}

/**
 * `refused`: nothing was asked of the database; `unsupported`: because it was no query. `failed`: a fault of ours
 * left no data.
 */
export interface Answer {
  readonly kind: 'answered' | 'refused' | 'unsupported' | 'failed';
  readonly text: string;
}

export interface PortalParts {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly ask: (text: string, values: readonly unknown[]) => Promise<readonly Row[]>;
  readonly answers: RememberedAnswers;
  readonly now: () => Date;
  /** Faults of ours, for the log. */
  readonly onFault: (error: unknown) => void;
}

const refused = (errors: readonly GraphQLFormattedError[]): Answer => ({
  kind: errors[0]?.extensions?.code === 'OPERATION_NOT_SUPPORTED' ? 'unsupported' : 'refused',
  text: JSON.stringify({ errors }),
});

/** PostgreSQL has no NUL in a text: no document can hold what is asked for. */
const checked = (value: unknown): unknown => {
  if (typeof value === 'string' && value.includes('\0'))
    throw new CallerFault('参数中含有空字符（U+0000）', 'an argument holds the character U+0000');
  return value;
};

interface Fresh {
  readonly answer: Answer;
  readonly lasting: boolean;
}

const passing = (answer: Answer): Fresh => ({ answer, lasting: false });

const keyOf = ({ query, operationName, variables }: Question): string =>
  `${operationName ?? ''}\0${JSON.stringify(variables)}\0${query}`;

/** Answers questions: a document becomes a plan, a plan statements, their rows the text of the answer. */
export class Portal {
  private readonly documents: Documents;

  constructor(private readonly parts: PortalParts) {
    this.documents = new Documents(parts.schema, parts.limits);
  }

  async answer(question: Question): Promise<Answer> {
    const { answers } = this.parts;
    const begun = answers.begin();
    if (begun === null) return (await this.fresh(question)).answer;
    const key = keyOf(question);
    const known = answers.get(key);
    if (known !== undefined) return { kind: 'answered', text: known };
    const { answer, lasting } = await this.fresh(question);
    if (lasting) answers.put(key, answer.text, begun);
    return answer;
  }

  /** The answer from the database, and whether it may be given again until something public changes. */
  private async fresh({ query, operationName, variables }: Question): Promise<Fresh> {
    let planned: Planned;
    let asked: ReadonlyArray<() => Promise<string> | string>;
    try {
      planned = this.documents.plan(query, operationName, variables);
      const run: Run = { variables: planned.variables, now: this.parts.now().toISOString() };
      // Every argument is read before the first statement goes out: a wrong one refuses the whole request.
      asked = planned.plan.parts.map((part) => this.prepared(part, run));
    } catch (error) {
      const known = asRefusal(error);
      if (known) return passing(refused(known.errors));
      this.parts.onFault(error);
      return passing({ kind: 'failed', text: JSON.stringify({ errors: [faultOfOurs(error, '')] }) });
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
  ): Promise<Fresh> {
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
    if (errors.length === 0)
      return { answer: { kind: 'answered', text: `{"data":{${fields}}}` }, lasting: plan.lasting };
    const data = lost ? 'null' : `{${fields}}`;
    return passing({
      kind: lost ? 'failed' : 'answered',
      text: `{"errors":${JSON.stringify(errors)},"data":${data}}`,
    });
  }
}
