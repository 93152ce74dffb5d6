import type { DocumentRequest } from './address';

interface Loaded {
  readonly updatedAt: string;
  readonly answer: string;
  /** The draft is answered as it was loaded. */
  held: boolean;
}

const keyOf = ({ uid, documentId, locale }: DocumentRequest): string => `${uid} ${documentId} ${locale}`;

const updatedAtIn = (answer: string): string | null => {
  try {
    const { data } = JSON.parse(answer) as { data?: { updatedAt?: unknown } };
    return typeof data?.updatedAt === 'string' ? data.updatedAt : null;
  } catch {
    return null;
  }
};

/**
 * The drafts from which the forms of this page were filled. After a refusal Strapi reads the draft anew and would put it
 * over what was typed: until the page is left or loaded anew, it is answered with the draft as it was loaded, however often
 * it asks, so that the form stays.
 */
export const loadedDrafts = () => {
  const drafts = new Map<string, Loaded>();
  return {
    /** The server has answered with the draft. */
    keep(request: DocumentRequest, answer: string): void {
      const updatedAt = updatedAtIn(answer);
      if (updatedAt !== null) drafts.set(keyOf(request), { updatedAt, answer, held: false });
    },
    /** `updatedAt` of the draft in the form. */
    loaded: (request: DocumentRequest): string | null => drafts.get(keyOf(request))?.updatedAt ?? null,
    /** The form was refused as too old. */
    hold(request: DocumentRequest): void {
      const draft = drafts.get(keyOf(request));
      if (draft) draft.held = true;
    },
    /** What a reading after a refusal is answered with; null: it is the server's to answer. */
    held(request: DocumentRequest): string | null {
      const draft = drafts.get(keyOf(request));
      return draft?.held ? draft.answer : null;
    },
    /** The page of a form was left. */
    release(): void {
      for (const draft of drafts.values()) draft.held = false;
    },
  };
};
