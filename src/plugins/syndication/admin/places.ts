/** Pages of 投送 in the admin. */
export const outletsPlace = '/plugins/outlets';
export const newOutletPlace = `${outletsPlace}/new`;
export const outletPlace = (id: string): string => `${outletsPlace}/${id}`;
export const deliveriesPlace = (id: string): string => `${outletsPlace}/${id}/deliveries`;

/** Addresses of the server. */
export const subscriptionsAddress = '/syndication/subscriptions';
export const recallsAddress = `${subscriptionsAddress}/recalls`;
export const subscriptionAddress = (id: string, what = ''): string =>
  `${subscriptionsAddress}/${id}${what && `/${what}`}`;
