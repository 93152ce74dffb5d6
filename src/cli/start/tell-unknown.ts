import type { Core } from '@strapi/strapi';
import { service } from '../../plugin-kit/strapi/service';

/**
 * Documents that were published past the gate are in no answer of the portal: whoever starts the server is told. Where they
 * cannot be counted, the database is away, and that is told elsewhere.
 */
export const tellUnknown = async (strapi: Core.Strapi, print: (line: string) => void): Promise<void> => {
  const documents = await service(strapi, 'publication', 'adoption')
    .unknown()
    .catch(() => 0);
  if (documents > 0)
    print(
      `! 后台有 ${documents} 份已发布的文档不在账本中，门户不显示它们：请执行 npm run gongkai -- adopt · ${documents} published in Strapi and unknown to the ledger, not shown: run npm run gongkai -- adopt`,
    );
};
