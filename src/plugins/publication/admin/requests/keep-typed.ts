interface Action {
  readonly type?: unknown;
  readonly payload?: { readonly queryCacheKey?: unknown };
}

const isForeseenDraft = ({ type, payload }: Action): boolean =>
  type === 'adminApi/queries/queryResultPatched' && String(payload?.queryCacheKey).startsWith('getDocument(');

/**
 * While a form is being saved, Strapi puts what was typed into the draft that it has in mind, and takes it out again when
 * the save is refused: the form then follows the draft, and what was typed is gone. Without either step the form stays as
 * it is, and after a save that went well the draft is read anew all the same.
 */
export const keepTyped =
  () =>
  () =>
  (next: (action: Action) => unknown) =>
  (action: Action): unknown =>
    isForeseenDraft(action) ? action : next(action);
