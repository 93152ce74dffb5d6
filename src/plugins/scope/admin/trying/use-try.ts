import { useFetchClient, useNotification } from '@strapi/admin/strapi-admin';
import { openAnew } from './pages';

/** Looks at the admin as another account from now on; the server says why where it may not. */
export const useTry = (): ((account: number) => Promise<void>) => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  return async (account) => {
    try {
      await post(`/scope/accounts/${account}/trying`);
      openAnew(window);
    } catch (error) {
      toggleNotification({ type: 'danger', message: error instanceof Error ? error.message : '' });
    }
  };
};
