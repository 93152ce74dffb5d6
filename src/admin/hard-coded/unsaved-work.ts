import type { Replacement } from './replacements';

const manager = '@strapi/content-manager/dist/admin';
const notifications = '@strapi/admin/dist/admin/admin/src/features/Notifications.mjs';
const auth = '@strapi/admin/dist/admin/admin/src/features/Auth.mjs';

/** Where Strapi's code throws away what a person typed, where they were, or what they have not read yet. */
export const unsavedWork: readonly Replacement[] = [
  // A save that failed for any reason but the form's own words was taken for done: the form went back to the stored text.
  {
    module: `${manager}/pages/EditView/components/DocumentActions.mjs`,
    find: /\} else \{\s*resetForm\(latestValues\);/g,
    put: "} else if (!('error' in res)) { resetForm(latestValues);",
  },
  // A session that has ended: the form may stay in sight to be copied, or saved after signing in beside it.
  {
    module: auth,
    find: /import \{ Dialog \} from '@strapi\/design-system';/g,
    put: "import { Button, Dialog } from '@strapi/design-system';",
  },
  {
    module: auth,
    find: /\/\*#__PURE__\*\/ jsx\(Fragment, \{\}\) : undefined/g,
    put: `jsx(Dialog.Cancel, { children: jsx(Button, { fullWidth: true, variant: 'tertiary', children: formatMessage({ id: 'gongkai.session.stay' }) }) }) : undefined,
      endAction: isForcedLogout(sessionLogoutReason) ? jsx(Dialog.Action, { children: jsx(Button, { fullWidth: true, variant: 'danger-light', onClick: handleConfirmSessionLogout, children: formatMessage({ id: 'gongkai.session.sign-in' }) }) }) : undefined`,
  },
  {
    module: auth,
    find: /\bif \(forced\) \{\s*logoutFn\?\.\(\);\s*\}/g,
    // The next request that is refused asks again; those that were under way when somebody chose to stay do not.
    put: 'if (forced) setTimeout(resetSessionExpiredNotification, 3000);',
  },
  // A session that has ended needs no signing out. Asked for it late, Strapi's client would take the new session for the one to end.
  {
    module: auth,
    find: /const \{ post \} = getFetchClient\(\);\s*await post\('\/admin\/logout'\);/g,
    put: 'if (back === true) return; $&',
  },
  // Signing out elsewhere does not reach for a form with unsaved text: its next request tells.
  {
    module: auth,
    find: /event\.key === STORAGE_KEYS\.STATUS && event\.newValue === null/g,
    put: '$& && !hasUnsavedChanges()',
  },
  // Whoever signs in again comes back to the page.
  {
    module: auth,
    find: /(const performGlobalLogout = React\.useCallback\(\()(\)=>\{)/g,
    put: '$1back$2',
  },
  {
    module: auth,
    find: /navigate\('\/auth\/login'\)/g,
    put: "navigate(back === true ? '/auth/login?redirectTo=' + encodeURIComponent(locationRef.current.pathname + locationRef.current.search) : '/auth/login')",
  },
  {
    module: auth,
    find: /runLogoutWithGuard\(performGlobalLogout, 'session-dead'\)/g,
    put: "runLogoutWithGuard(() => performGlobalLogout(true), 'session-dead')",
  },
  // What went wrong stays as long as it takes to read, once, and covers neither the title nor the languages.
  {
    module: notifications,
    find: /duration: blockTransition \? Infinity : timeout/g,
    put: "duration: blockTransition ? Infinity : timeout ?? (type === 'danger' ? Math.max(8000, String(message).length * 150) : undefined), ...(type === 'danger' && typeof message === 'string' ? { id: message } : {})",
  },
  { module: notifications, find: /position: "top-center"/g, put: 'position: "bottom-left"' },
];
