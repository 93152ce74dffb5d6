import { dashboardRights } from '../../../../domain/overview';
import { signRight } from '../../../../domain/waivers';

/** One of them is enough; the server lists only waivers of documents that the reader may read. */
export const seesWaivers = [
  { action: dashboardRights.read, subject: null },
  { action: signRight, subject: null },
];
