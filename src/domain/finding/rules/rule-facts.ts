import type { CodeName, Severity } from '../../codes';

/** What a rule is, before it finds anything; a district may lay down all but its source otherwise. */
export interface RuleFacts {
  readonly severity: Severity;
  /** Whether the gate refuses a publish for it. */
  readonly blocking: boolean;
  /** Of 100, which it costs a catalogue entry's score. */
  readonly points: number;
  /** The law, standard or notice, with the clause; or that the rule is the platform's own. */
  readonly source: CodeName;
}

/** A mistake for which the gate refuses a publish. */
export const refuses = (source: CodeName, points = 0): RuleFacts => ({
  severity: 'error',
  blocking: true,
  points,
  source,
});

/** A mistake that may become public, and is told. */
export const fails = (source: CodeName, points = 0): RuleFacts => ({
  ...refuses(source, points),
  blocking: false,
});

/** Doubtful. */
export const warns = (source: CodeName, points = 0): RuleFacts => ({
  ...fails(source, points),
  severity: 'warning',
});

/** Worth a look. */
export const remarks = (source: CodeName, points = 0): RuleFacts => ({
  ...fails(source, points),
  severity: 'info',
});
