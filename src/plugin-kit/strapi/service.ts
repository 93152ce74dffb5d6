import type { Core } from '@strapi/strapi';
import type { Services } from '../../../types/services';

/** The typed door to another plugin's service. */
export const service = <P extends keyof Services, S extends keyof Services[P] & string>(
  strapi: Core.Strapi,
  plugin: P,
  name: S,
): Services[P][S] => strapi.plugin(plugin).service(name) as Services[P][S];
