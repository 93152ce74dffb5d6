import type { Core } from '@strapi/strapi';
import type { StarterService } from '../../../../../types/services';
import { loadStarter } from '../starter/load';

export const starter = ({ strapi }: { strapi: Core.Strapi }): StarterService => ({
  load: (progress) => loadStarter(strapi, progress),
});
