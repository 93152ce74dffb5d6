import { adminApi } from '@strapi/admin/strapi-admin';

let dispatch: (action: unknown) => unknown = () => undefined;

/** Lends the admin's store to those who are no part of a page. */
export const lendStore =
  () => (store: { dispatch: (action: unknown) => unknown }) => (next: (action: unknown) => unknown) => {
    dispatch = store.dispatch;
    return (action: unknown): unknown => next(action);
  };

/** The list of a type is read anew: what was published past Strapi's own requests stands in it. */
export const refreshList = (uid: string): void => {
  dispatch(adminApi.util.invalidateTags([{ type: 'Document', id: `${uid}_LIST` }] as never));
};
