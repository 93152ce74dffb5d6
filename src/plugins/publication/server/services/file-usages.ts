import type { Core } from '@strapi/strapi';
import type { FileUsagesService } from '../../../../../types/services';
import { rows } from '../../../../plugin-kit/database/sql';
import { documentsWithFiles } from '../store/public-files';

export const fileUsages = ({ strapi }: { strapi: Core.Strapi }): FileUsagesService => ({
  async of(file) {
    const found = await rows<{ title: string }>(
      strapi.db.connection,
      `SELECT min(title_text) AS title FROM ${documentsWithFiles} d WHERE file_keys @> ARRAY[?]::text[]
       GROUP BY document_id ORDER BY 1`,
      [file],
    );
    return found.map(({ title }) => title);
  },
});
