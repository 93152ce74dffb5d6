import { dashboardRights } from '../../../../domain/overview';
import { uidOf } from '../../../../domain/public-model';
import { signRight } from '../../../../domain/waivers';
import type { Asked } from '../policies/holds';

const holds = (...actions: readonly Asked[]) => ({ name: 'plugin::completeness.holds', config: { actions } });
const looks = holds(dashboardRights.read);
const readsPolicies = holds(['plugin::content-manager.explorer.read', uidOf('policy')]);
/** Beside it the waivers ask for rights on the document itself (controllers/waivers). */
const panel = 'plugin::completeness.uses-panel';

const route = (
  method: 'GET' | 'POST',
  path: string,
  handler: string,
  ...asks: ReadonlyArray<typeof panel | ReturnType<typeof holds>>
) => ({ method, path, handler, config: { policies: ['admin::isAuthenticatedAdmin', ...asks] } });

/** For people in the admin, each by a right of its own; at /completeness/…. */
export const admin = {
  type: 'admin',
  routes: [
    route('GET', '/context', 'context.find', panel),
    route('POST', '/rehearsal', 'rehearsal.ask', panel),
    route('GET', '/policy-body', 'policies.body', readsPolicies),
    route('GET', '/dashboard', 'dashboard.show', looks),
    route('GET', '/dashboard/items', 'dashboard.items', looks),
    route('GET', '/dashboard/gap', 'dashboard.gap', looks),
    route('GET', '/dashboard/agenda', 'dashboard.agenda', looks),
    route('GET', '/dashboard.xlsx', 'dashboard.workbook', looks),
    route('GET', '/dashboard/run', 'dashboard.progress', looks),
    route('POST', '/dashboard/run', 'dashboard.run', holds(dashboardRights.read, dashboardRights.run)),
    route('GET', '/waivers', 'waivers.list', panel),
    route('GET', '/waivers/all', 'waivers.all', panel),
    route('GET', '/waivers/count', 'waivers.count', panel),
    route('POST', '/waivers', 'waivers.ask', panel),
    route('POST', '/waivers/:id/sign', 'waivers.sign', holds(signRight)),
    route('POST', '/waivers/:id/withdraw', 'waivers.withdraw', panel),
  ],
};
