import type { DocumentRequest } from './address';

interface Loaded {
  readonly updatedAt: string;
  readonly answer: string;
  /** The draft is answered as it was loaded. */
  held: boolean;
  /** Loaded since the page was opened: a form shows it. */
  shown: boolean;
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
 * The drafts from which the forms of this page were filled. After a save that failed Strapi reads the draft anew and would
 * put it, or an error page, over what was typed: until a save succeeds or the page is left, it is answered with the draft as
 * it was loaded, however often it asks, so that the form stays.
 */
export const loadedDrafts = () => {
  const drafts = new Map<string, Loaded>();
  return {
    /** The server has answered with the draft. */
    keep(request: DocumentRequest, answer: string): void {
      const updatedAt = updatedAtIn(answer);
      if (updatedAt !== null) drafts.set(keyOf(request), { updatedAt, answer, held: false, shown: true });
    },
    /** `updatedAt` of the draft in the form. */
    loaded: (request: DocumentRequest): string | null => drafts.get(keyOf(request))?.updatedAt ?? null,
    /** A save of the form failed: refused, or the server was out of reach. */
    hold(request: DocumentRequest): void {
      const draft = drafts.get(keyOf(request));
      if (draft) draft.held = true;
    },
    /** The draft was written after all, or put back on purpose: the next reading is the server's. */
    letGo(request: DocumentRequest): void {
      const draft = drafts.get(keyOf(request));
      if (draft) draft.held = false;
    },
    /** What a reading after a failed save is answered with; null: it is the server's to answer. */
    held(request: DocumentRequest): string | null {
      const draft = drafts.get(keyOf(request));
      return draft?.held ? draft.answer : null;
    },
    /** What the form on this page was filled from; null: none. Stands in for a reading that failed. */
    shown(request: DocumentRequest): string | null {
      const draft = drafts.get(keyOf(request));
      return draft?.shown ? draft.answer : null;
    },
    /** The page of a form was left. */
    release(): void {
      for (const draft of drafts.values()) Object.assign(draft, { held: false, shown: false });
    },
  };
};
