import type { Core } from '@strapi/strapi';
import type { TrailService } from '../../../../../types/services';
import type { Sql } from '../../../../plugin-kit/database/sql';
import { append } from '../trail/append';
import { whoAndWhere } from '../trail/by';
import { entries } from '../trail/read';
import { expire } from '../upkeep/expire';
import { verifyTrail } from '../upkeep/verify';

export const trail = ({ strapi }: { strapi: Core.Strapi }): TrailService => ({
  note: (note) => append(strapi, { fields: [], facts: {}, deed: null, ...whoAndWhere(strapi), ...note }),
  verify: verifyTrail,
  entries: (period) => entries(strapi.db.connection as Sql, period),
  expire: (asked) => expire(strapi, asked),
});
