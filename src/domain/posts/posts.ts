import type { CodeName } from '../codes';
import { dashboardRights } from '../overview/rights';
import { manageRight as sayingsRight } from '../search/sayings/right';
import { manageRight as outletsRight } from '../subscriptions/rights';
import { signRight } from '../waivers/listed';
import { accountsRight } from './accounts-right';
import type { PostRight } from './rights';

/** What somebody does with documents of a kind. `publish` withdraws as well. */
export type Deed = 'create' | 'read' | 'update' | 'delete' | 'publish';

/** What accounts work on: what a unit writes and publishes, the registers all share, what the office lays down. */
export type Subject = 'contents' | 'registers' | 'settings';

export interface Post {
  readonly code: string;
  readonly name: CodeName;
  readonly about: CodeName;
  readonly deeds: Readonly<Record<Subject, readonly Deed[]>>;
  /** Fields of its own unit that it keeps up to date in the register; absent: none. */
  readonly ownUnit?: readonly string[];
  /** Rights without a subject, by their name in the admin. */
  readonly rights: readonly PostRight[];
}

const all: readonly Deed[] = ['create', 'read', 'update', 'delete', 'publish'];
const read: readonly Deed[] = ['read'];

const library = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
] as const;

/**
 * The posts of the work (岗位), as the district's notice divides it: units write (经办) and answer for what they publish
 * (审核发布), the district office leads (区政府办), the media centre carries it further (融媒体中心). Accounts'
 * units are the office's; the system belongs to the super administrator (系统管理员), who has every right.
 */
export const posts: readonly Post[] = [
  {
    code: 'drafter',
    name: { zh: '经办', en: 'Drafter' },
    about: {
      zh: '起草和修改内容，不能发布、撤回或删除',
      en: 'Writes drafts; does not publish, withdraw or delete',
    },
    deeds: { contents: ['create', 'read', 'update'], registers: read, settings: [] },
    rights: [...library, dashboardRights.read],
  },
  {
    code: 'publisher',
    name: { zh: '审核发布', en: 'Publisher' },
    about: {
      zh: '审核、发布、更正和撤回内容，签署复核',
      en: 'Checks, publishes, corrects, withdraws; signs what others ask',
    },
    deeds: { contents: all, registers: read, settings: [] },
    ownUnit: ['contact', 'office'],
    rights: [...library, dashboardRights.read, signRight],
  },
  {
    code: 'district-office',
    name: { zh: '区政府办', en: 'District office' },
    about: {
      zh: '所有单位的内容，单位、领域、平台等名录，评价设置、节假日和检索用语',
      en: 'The contents of all units, the registers, settings, days off and search words',
    },
    deeds: { contents: all, registers: all, settings: all },
    rights: [...library, dashboardRights.read, dashboardRights.run, signRight, sayingsRight, accountsRight],
  },
  {
    code: 'media-centre',
    name: { zh: '融媒体中心', en: 'Media centre' },
    about: {
      zh: '查看内容和媒体库，管理投送渠道',
      en: 'Reads contents and the media library, manages the outlets that they go to',
    },
    deeds: { contents: read, registers: read, settings: [] },
    rights: [
      'plugin::upload.read',
      'plugin::upload.assets.download',
      'plugin::upload.assets.copy-link',
      dashboardRights.read,
      outletsRight,
    ],
  },
];
