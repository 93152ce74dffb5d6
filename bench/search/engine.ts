/** A document as peers get it: one title, one text. */
export interface PlainDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Whatever answers a question with documents, best first. */
export interface Engine {
  readonly name: string;
  /** Ids of the first 20. */
  find(text: string): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** What is asked over HTTP beside the releases, on the same documents. */
export interface Peer extends Engine {
  add(documents: readonly PlainDocument[]): Promise<void>;
  /** What is to be done when all documents are there. */
  ready(): Promise<void>;
  bytes(): Promise<number>;
}
