/** What we read of the admin's state. */
export interface AdminStore {
  getState(): { readonly admin_app: { readonly language: { readonly locale: string } } };
}

/**
 * Chinese labels and help are stored with the content manager's views, where an administrator may change them; the
 * English ones are laid over them for a person who reads the admin in English.
 */
export const readsEnglish = (store: AdminStore): boolean =>
  store.getState().admin_app.language.locale !== 'zh-Hans';
