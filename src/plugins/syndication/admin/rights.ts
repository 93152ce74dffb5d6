import { manageRight } from '../../../domain/subscriptions';

export const managesOutlets = [{ action: manageRight, subject: null }];
