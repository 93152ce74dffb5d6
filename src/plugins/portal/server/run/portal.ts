import { executeSync, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Thesaurus } from '../../../../domain/search';
import type { Addresses } from '../../../../plugin-kit/http/addresses';
import type { Limits } from '../limits/limits';
import type { Plan, RootPart } from '../plan/compile';
import { MissingValue } from '../plan/object';
import { readQuestionsWith } from '../read/search/question-asked';
import { CallerFault, onlyTrusted, unknownDocument, WaitedTooLong } from '../terms/faults';
import type { Run } from '../terms/root-plan';
import type { Variables } from '../terms/row';
import { type Answer, answer, type RememberedAnswer, refused } from './answer';
import type { AnswerCache } from './answer-cache';
import { asRefusal, faultOfOurs } from './answer-fault';
import { askStatement } from './ask-statement';
import type { Done } from './connection';
import type { StatementCall } from './connection-pool';
import { Documents } from './documents';
import { type GraphQLRequest, keyOf } from './graphql-request';
import type { TrustedDocuments } from './trusted-documents';

export interface PortalParts {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly ask: (asked: StatementCall, done: Done) => void;
  readonly answers: AnswerCache<RememberedAnswer>;
  readonly trusted: TrustedDocuments;
  readonly now: () => Date;
  /** With which questions are read now. */
  readonly thesaurus: () => Thesaurus;
  readonly addresses: Addresses;
  /** Told of a question that no document answers in full, and who asked, once the answer is given. */
  readonly noted: (text: string, caller: string) => void;
  /** Faults of ours, for the log. */
  readonly onFault: (error: unknown) => void;
}

/** PostgreSQL has no NUL in a text: no document can hold what is asked for. */
const checked = (value: unknown): unknown => {
  if (typeof value === 'string' && value.includes('\0'))
    throw new CallerFault('参数中含有空字符（U+0000）', 'an argument holds the character U+0000');
  return value;
};

interface Lost {
  readonly error: GraphQLFormattedError;
}
/** The text of a field, or what is told in its place. */
type Printed = string | Lost;

/** The fields of Query strung together. A lost one that may not be null takes all the data with it. */
const together = (
  { parts, ...plan }: Plan,
  printed: readonly Printed[],
  unanswered: readonly string[],
): Answer => {
  const errors: GraphQLFormattedError[] = [];
  let whole = true;
  let fields = '';
  parts.forEach((part, index) => {
    const text = printed[index] ?? 'null';
    fields += `${index === 0 ? '' : ','}${JSON.stringify(part.key)}:${typeof text === 'string' ? text : 'null'}`;
    if (typeof text === 'string') return;
    errors.push(text.error);
    whole &&= part.kind === 'statement' && !part.nonNull;
  });
  if (errors.length === 0) return { ...answer('answered', `{"data":{${fields}}}`, plan), unanswered };
  const data = whole ? `{${fields}}` : 'null';
  const unavailable = errors.some(({ extensions }) => extensions?.code === 'UNAVAILABLE');
  const kind = unavailable ? 'unavailable' : whole ? 'answered' : 'failed';
  return answer(kind, `{"errors":${JSON.stringify(errors)},"data":${data}}`);
};

/** Answers questions: a document becomes a plan, a plan statements, their rows the text of the answer. */
export class Portal {
  private readonly documents: Documents;

  constructor(private readonly parts: PortalParts) {
    this.documents = new Documents(parts.schema, parts.limits);
  }

  /**
   * Tells the answer once: at once where it is remembered or a refusal, otherwise when the database has answered.
   * `caller` is whom turns are given to.
   */
  answer(question: GraphQLRequest, caller: string, give: (answer: Answer) => void): void {
    const { answers, noted } = this.parts;
    const tell = (given: Answer): void => {
      give(given);
      for (const text of given.unanswered) noted(text, caller);
    };
    const begun = answers.begin();
    if (begun === null) {
      this.fresh(question, caller, tell);
      return;
    }
    const key = keyOf(question);
    const known = answers.get(key);
    if (known !== undefined) tell(known);
    else
      this.fresh(question, caller, (given) => {
        if (given.lasting) answers.put(key, { ...given, remembered: true, length: given.body.length }, begun);
        tell(given);
      });
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

  private textOf({ query, documentId }: GraphQLRequest): string {
    const { trusted } = this.parts;
    const known = documentId === null ? undefined : trusted.text(documentId);
    if (known !== undefined) return known;
    if (query === null) throw unknownDocument();
    if (trusted.only && !trusted.has(query)) throw onlyTrusted();
    return query;
  }

  /** The answer from the database. */
  private fresh(question: GraphQLRequest, caller: string, tell: (answer: Answer) => void): void {
    const unanswered: string[] = [];
    let plan: Plan;
    let run: Run;
    let values: ReadonlyArray<readonly unknown[]>;
    try {
      const planned = this.documents.plan(this.textOf(question), question);
      const { variables } = planned;
      plan = planned.plan;
      const { now, addresses, onFault } = this.parts;
      readQuestionsWith(this.parts.thesaurus(), variables);
      run = {
        variables,
        now: now().toISOString(),
        addresses,
        leftOut: onFault,
        unanswered: (text) => unanswered.push(text),
      };
      // Every argument is read before the first statement goes out: a wrong one refuses the whole request.
      values = plan.parts.map((part) => {
        if (part.kind !== 'statement') return [];
        part.plan.check(variables);
        return part.plan.values.map((bind) => checked(bind(variables)));
      });
    } catch (error) {
      const known = asRefusal(error);
      if (!known) this.parts.onFault(error);
      tell(
        known
          ? refused(known.errors)
          : answer('failed', JSON.stringify({ errors: [faultOfOurs(error, '')] })),
      );
      return;
    }
    const texts: Printed[] = [];
    let missing = plan.parts.length;
    // All of them may be skipped.
    if (missing === 0) tell(together(plan, texts, unanswered));
    plan.parts.forEach((part, index) => {
      const asked = { values: values[index] ?? [], caller };
      this.print(part, asked, run, (text) => {
        texts[index] = text;
        missing -= 1;
        if (missing === 0) tell(together(plan, texts, unanswered));
      });
    });
  }

  /** One field of Query. A fault of ours is told in its place, and the other fields are answered. */
  private print(
    part: RootPart,
    asked: Pick<StatementCall, 'values' | 'caller'>,
    run: Run,
    done: (text: Printed) => void,
  ): void {
    const attempt = (make: () => string): Printed => {
      try {
        const text = make();
        if (text === 'null' && part.kind === 'statement' && part.nonNull)
          throw new MissingValue('Query', part.key);
        return text;
      } catch (error) {
        // One caller must not fill the log.
        if (!(error instanceof WaitedTooLong)) this.parts.onFault(error);
        return { error: faultOfOurs(error, part.key) };
      }
    };
    switch (part.kind) {
      case 'text':
        done(part.text);
        break;
      case 'introspection':
        done(attempt(() => this.introspected(part, run.variables)));
        break;
      default:
        askStatement(this.parts.ask, part.plan, asked, run, (print) => done(attempt(print)));
    }
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
}
