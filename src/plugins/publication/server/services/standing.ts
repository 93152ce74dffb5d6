import type { Core } from '@strapi/strapi';
import type { StandingService } from '../../../../../types/services';
import { chinaDay } from '../../../../domain/time';
import { inTransaction } from '../../../../plugin-kit/database/sql';
import { tellStanding } from '../gate/standing';

export const standing = ({ strapi }: { strapi: Core.Strapi }): StandingService => ({
  tell: (now, tell) => inTransaction(strapi, (sql) => tellStanding(sql, chinaDay(now), tell)),
});
