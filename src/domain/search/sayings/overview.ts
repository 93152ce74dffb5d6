import type { Saying } from './saying';

/** What several citizens asked and no document answers by its own words. */
export interface UnansweredQuestion {
  readonly words: string;
  readonly askers: number;
  /** YYYY-MM-DD. */
  readonly lastAsked: string;
  /** Whether the district's words lead to documents that do. */
  readonly answered: boolean;
}

/** An entry of the district with the questions that find something through it, and through it alone. */
export interface HelpfulSaying extends Saying {
  readonly documentId: string;
  readonly helps: readonly string[];
}

/** What the page 检索用语 shows. */
export interface SayingsOverview {
  readonly questions: readonly UnansweredQuestion[];
  readonly sayings: readonly HelpfulSaying[];
}
