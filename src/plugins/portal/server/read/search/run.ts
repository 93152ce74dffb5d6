import type { PublicTypeName } from '../../../../../domain/public-model';
import { answerTo, type Candidates, firstSet, nextSet } from '../../../../../domain/search';
import type { Followed, Step } from '../../terms/root-plan';
import type { Row, Variables } from '../../terms/row';
import { answeringTypes, candidatesIn } from './answer';
import { type Asked, nothingKnown, type Search } from './asked';
import { type KeysAsked, keysRead, type Way } from './keys';
import { isByRelevance } from './order';
import type { ShownStatement } from './shown';
import type { SearchStatements } from './statements';

/** What the searches of one document have in common. */
export interface SearchPlan {
  readonly parts: KeysAsked;
  readonly shown: ShownStatement;
  readonly statements: SearchStatements;
}

const wayInto = ({ name }: Candidates): Way => (name === 'all' || name === 'shortest' ? name : 'set');

/**
 * One search, from the counts of its words to its page, step by step: sets of documents are looked into until one is
 * proven to hold the best, then what answers the question in a sentence is weighed, then the page is read.
 */
export class SearchRun {
  /** What is known by now. */
  search: Search;

  constructor(
    private readonly plan: SearchPlan,
    private readonly variables: Variables,
    asked: Asked,
  ) {
    const set = firstSet(asked.sets, plan.parts.limit(variables) + 1);
    this.search = { asked, set, keys: [], known: nothingKnown, answer: null, answerRows: [] };
  }

  begin(): Step | Followed {
    const { parts, shown } = this.plan;
    const { asked, set } = this.search;
    if (!shown.wantsRows) return this.weighAnswer();
    // Where nothing is asked, one document is as good as another.
    if (!isByRelevance(parts.order) || asked.question.words.length === 0) return this.look('newest');
    return this.lookInto(set);
  }

  private lookInto(set: Candidates): Step {
    this.search = { ...this.search, set };
    const way = wayInto(set);
    // An answer is weighed against what is found.
    const isAtOnce = (way === 'all' || way === 'set') && this.answering().length === 0;
    return isAtOnce ? this.atOnce(way) : this.look(way);
  }

  /** Finds and shows in one statement; where the best may be outside of the set, it goes on to the next. */
  private atOnce(way: 'all' | 'set'): Step {
    const statement = this.plan.statements.atOnce(this.search.asked, way);
    const { text, values, print } = this.bound(statement);
    return {
      text,
      values,
      follow: (rows) => {
        const { asked, set } = this.search;
        const points = statement.pointsAfter(rows, this.variables);
        const isProven = way === 'all' || (points !== null && points > set.outside);
        return isProven ? { print } : this.lookInto(nextSet(asked.sets, set, points));
      },
    };
  }

  private look(way: Way): Step {
    const { text, values } = this.plan.statements.keys(this.search.asked, way);
    return { text, values: values(this.variables), follow: (rows) => this.judge(rows, way) };
  }

  /** Whether the page is proven to be the best; else the next set is looked into. */
  private judge(rows: readonly Row[], way: Way): Step | Followed {
    const { keys, known, beyond } = keysRead(rows);
    this.search = { ...this.search, keys, known };
    if (way === 'all' || way === 'newest') return this.weighAnswer();
    const { asked, set } = this.search;
    const last = keys[this.plan.parts.limit(this.variables)];
    if (last && last.score > set.outside && (!beyond || last.place > beyond)) return this.weighAnswer();
    return this.lookInto(nextSet(asked.sets, set, last?.score ?? null));
  }

  /** The types that may answer in a sentence: none where nobody asks, or further down the list. */
  private answering(): readonly PublicTypeName[] {
    const { parts, shown } = this.plan;
    return shown.answers.length > 0 && !parts.context.argument('after').present
      ? answeringTypes(parts, this.variables).map(({ name }) => name)
      : [];
  }

  private weighAnswer(): Step | Followed {
    const names = this.answering();
    if (names.length === 0) return this.print();
    const { text, values } = this.plan.statements.candidates(this.search.asked, names);
    return {
      text,
      values: values(this.variables),
      follow: (rows) => {
        const { asked, keys } = this.search;
        const best = Math.max(0, ...keys.map(({ score }) => score));
        const answer = answerTo(asked.question, asked.weights, candidatesIn(rows), best);
        this.search = { ...this.search, answer };
        return answer === null ? this.print() : this.readDocuments();
      },
    };
  }

  /** The document of the answer, for each time that it is asked for. */
  private readDocuments(at = 0): Step | Followed {
    const documents = this.plan.shown.answers.flatMap(({ document }) => document ?? []);
    const document = documents[at];
    if (!document) return this.print();
    return {
      text: document.text,
      values: document.values(this.variables),
      follow: (rows) => {
        this.search = { ...this.search, answerRows: [...this.search.answerRows, rows] };
        return this.readDocuments(at + 1);
      },
    };
  }

  private print(): Followed {
    return this.bound(this.plan.shown);
  }

  private bound({ text, values, print }: ShownStatement): Followed {
    return { text, values: values.map((bind) => bind(this.variables)), print };
  }
}
