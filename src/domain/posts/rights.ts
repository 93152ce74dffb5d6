import { dashboardRights } from '../overview/rights';
import { manageRight as sayingsRight } from '../search/sayings/right';
import { manageRight as outletsRight } from '../subscriptions/rights';
import { signRight } from '../waivers/listed';
import { accountsRight } from './accounts-right';

/** The rights without a subject that our plugins add to Strapi's, by their id, with their name under 设置 → 角色. */
export const ourRights = {
  [dashboardRights.read]: { zh: '查看完整度看板', en: 'Look at the dashboard' },
  [dashboardRights.run]: { zh: '从看板发起全面检查', en: 'Have everything checked from the dashboard' },
  [signRight]: { zh: '签署豁免与复核', en: 'Sign waivers' },
  [sayingsRight]: { zh: '查看检索无结果的提问', en: 'See what nothing was found for' },
  [outletsRight]: { zh: '管理投送渠道', en: 'Manage outlets' },
  [accountsRight]: { zh: '管理账号所属单位', en: "Manage accounts' units" },
} as const;

/** Rights of Strapi's media library. */
const uploadRights = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
] as const;

/** A right that a post can have: one that is not there cannot be given. */
export type PostRight = keyof typeof ourRights | (typeof uploadRights)[number];
