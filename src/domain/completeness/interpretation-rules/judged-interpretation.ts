/** What the rules know of an interpretation. */
export interface JudgedInterpretation {
  readonly form: string | null;
  readonly body: string | null;
  readonly textAlternative: string | null;
  /** Text of the policy that it explains; null where it is not known here. */
  readonly policyBody: string | null;
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const interpretationFromSnapshot = (
  snapshot: Readonly<Record<string, unknown>>,
  policyBody: string | null = null,
): JudgedInterpretation => ({
  form: textIn(snapshot.form),
  body: textIn(snapshot.body),
  textAlternative: textIn(snapshot.textAlternative),
  policyBody,
});
