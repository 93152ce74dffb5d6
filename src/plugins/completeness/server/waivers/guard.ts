import type { Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { slot } from '../../../../plugin-kit/strapi/under-way';

export const waiverUid = 'api::waiver.waiver';

const inService = slot<true>();

/** Runs a write of the waivers' own service. */
export const asService = <T>(work: () => Promise<T>): Promise<T> => inService.run(true, work);

const reads: readonly string[] = ['findOne', 'findMany', 'findFirst', 'count'];

/** Keeps everybody else's hands off the waivers: whoever could write one could let anything pass. */
export const guardWaivers: Modules.Documents.Middleware.Middleware = (context, next) => {
  if (context.uid === waiverUid && !reads.includes(context.action) && inService.now() !== true)
    throw new errors.PolicyError(
      '豁免只能通过完整度面板申请、签署和撤回。Waivers are asked for, signed and withdrawn in the completeness panel only.',
    );
  return next();
};
