/** A route as Strapi knows it when it has chosen who answers (`ctx.state.route`). */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly info?: { readonly pluginName?: string; readonly type?: string };
}

/** What may be asked while an account is tried, by plugin: everything else is refused, so that a new route is, too. */
const readable: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  admin: {
    GET: [
      '/project-settings',
      '/information',
      '/telemetry-properties',
      '/plugins',
      '/license-trial-time-left',
      '/guided-tour-meta',
      '/permissions',
      '/users',
      '/users/me',
      '/users/me/permissions',
      '/users/:id',
      '/roles',
      '/roles/:id',
      '/roles/:id/permissions',
      '/content-api/permissions',
      '/content-api/routes',
      '/homepage/key-statistics',
      '/homepage/layout',
      '/ai-usage',
      '/ai-feature-config',
    ],
    POST: ['/permissions/check'],
  },
  'content-manager': {
    GET: [
      '/init',
      '/content-types',
      '/content-types-settings',
      '/content-types/:uid/configuration',
      '/components',
      '/components/:uid/configuration',
      '/relations/:model/:targetField',
      '/relations/:model/:id/:targetField',
      '/single-types/:model',
      '/single-types/:model/actions/countDraftRelations',
      '/collection-types/:model',
      '/collection-types/:model/:id',
      '/collection-types/:model/:id/actions/countDraftRelations',
      '/collection-types/:model/actions/countManyEntriesDraftRelations',
      '/preview/url/:contentType',
      '/homepage/recent-documents',
      '/homepage/count-documents',
    ],
    // Proposes an identifier, says whether it is taken, and reads what a bulk action would be about.
    POST: [
      '/uid/generate',
      '/uid/check-availability',
      '/collection-types/:model/actions/bulkFindForValidation',
    ],
  },
  'content-type-builder': {
    GET: [
      '/reserved-names',
      '/content-types',
      '/content-types/:uid',
      '/components',
      '/components/:uid',
      '/schema',
      '/update-schema-status',
    ],
  },
  email: { GET: ['/settings'] },
  upload: {
    GET: [
      '/settings',
      '/files',
      '/files/:id',
      '/folders',
      '/folders/:id',
      '/folder-structure',
      '/configuration',
      '/ai-metadata-jobs/latest',
      '/ai-metadata-jobs/pending-count',
    ],
  },
  i18n: {
    GET: [
      '/iso-locales',
      '/locales',
      '/settings',
      '/content-manager/get-fill-from-locale/:model',
      '/ai-localization-jobs/collection-types/:contentType/:documentId',
      '/ai-localization-jobs/single-types/:contentType',
    ],
    POST: ['/content-manager/actions/get-non-localized-fields'],
  },
  scope: { GET: ['/accounts', '/accounts.xlsx', '/accounts/:id/rights', '/mine', '/trying'] },
  // What a withdrawal would do, and what the gate would say.
  publication: { POST: ['/publications/outlook', '/withdrawals/outlook'] },
  completeness: {
    GET: [
      '/context',
      '/policy-body',
      '/dashboard',
      '/dashboard/items',
      '/dashboard/gap',
      '/dashboard/agenda',
      '/dashboard.xlsx',
      '/dashboard/run',
      '/waivers',
      '/waivers/all',
      '/waivers/count',
    ],
    POST: ['/rehearsal'],
  },
  syndication: {
    GET: [
      '/ready-to-post',
      '/subscriptions',
      '/subscriptions/choices',
      '/subscriptions/recalls',
      '/subscriptions/:id/deliveries',
      '/outlets-of-document',
    ],
  },
  sayings: { GET: ['/overview'] },
};

/** Asked as oneself, whoever is tried: the way out. */
const leaving: readonly string[] = ['POST admin /logout', 'DELETE scope /trying'];

/**
 * What becomes of a request while an account is tried: answered as that account, answered to whoever tries, or refused.
 * Refused is what changes anything, and what tells secrets: sessions, tokens, webhooks.
 */
export const standingOfRoute = ({ method, path, info }: Route): 'read' | 'leave' | 'refuse' => {
  const plugin = info?.type === 'admin' ? (info.pluginName ?? '') : '';
  if (leaving.includes(`${method} ${plugin} ${path}`)) return 'leave';
  return readable[plugin]?.[method]?.includes(path) ? 'read' : 'refuse';
};
