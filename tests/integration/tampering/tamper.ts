/** Something that was changed behind our back: what, words of which one must stand in a fault, and how to put it right. */
export interface Tampering {
  readonly what: string;
  readonly named: readonly string[];
  undo(): Promise<void>;
}
