import type { DocumentRequest } from './address';

/** How long after a refusal the admin's next reading of the draft is its own. */
const HOLD_MS = 5_000;

interface Loaded {
  readonly updatedAt: string;
  readonly answer: string;
  /** Until then the draft is answered as it was loaded; 0: not at all. */
  heldUntil: number;
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
 * over what was typed: that one reading is answered with the draft as it was loaded, so that the form stays.
 */
export const loadedDrafts = () => {
  const drafts = new Map<string, Loaded>();
  return {
    /** The server has answered with the draft. */
    keep(request: DocumentRequest, answer: string): void {
      const updatedAt = updatedAtIn(answer);
      if (updatedAt !== null) drafts.set(keyOf(request), { updatedAt, answer, heldUntil: 0 });
    },
    /** `updatedAt` of the draft in the form. */
    loaded: (request: DocumentRequest): string | null => drafts.get(keyOf(request))?.updatedAt ?? null,
    /** The form was refused as too old. */
    hold(request: DocumentRequest, now: number): void {
      const draft = drafts.get(keyOf(request));
      if (draft) draft.heldUntil = now + HOLD_MS;
    },
    /** What the reading after a refusal is answered with; once. */
    takeHeld(request: DocumentRequest, now: number): string | null {
      const draft = drafts.get(keyOf(request));
      if (!draft || draft.heldUntil < now) return null;
      draft.heldUntil = 0;
      return draft.answer;
    },
  };
};
